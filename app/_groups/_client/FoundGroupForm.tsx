'use client';
import { foundGroupAction } from '@/app/_actions/groups';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { TextField } from '@/app/_ui/TextField';
import { chosenReaders, groupKinds, groupLimits } from '@/lib/domain/groups/group';

/** clientId comes with the page, so that a form that is sent twice founds one group. */
export function FoundGroupForm({ clientId }: { clientId: string }) {
  const { groups, joining } = useMessages();
  return (
    <Form action={foundGroupAction}>
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="clientId" value={clientId} />
          <TextField
            name="name"
            label={groups.name}
            hint={groups.nameHint}
            required
            maxLength={groupLimits.name}
            defaultValue={values.name}
            error={errorOf('name')}
          />
          <TextAreaField
            name="description"
            label={groups.description}
            hint={groups.descriptionHint}
            rows={3}
            maxLength={groupLimits.description}
            defaultValue={values.description}
            error={errorOf('description')}
          />
          <ChoiceField
            name="kind"
            label={joining.kind}
            defaultValue={values.kind ?? 'invitation'}
            choices={groupKinds.map((value) => ({
              value,
              label: joining.kinds[value],
              hint: joining.kindsAbout[value],
            }))}
            error={errorOf('kind')}
          />
          <ChoiceField
            name="readers"
            label={joining.readers}
            defaultValue={values.readers ?? 'members'}
            choices={chosenReaders.map((value) => ({
              value,
              label: joining.whoReads[value],
              hint: joining.whoReadsAbout[value],
            }))}
            error={errorOf('readers')}
          />
          <p className="text-sm text-soft">{joining.stays}</p>
          <CheckField
            name="caretaker"
            value="yes"
            label={joining.caretaker}
            hint={joining.caretakerAbout}
            defaultChecked={values.caretaker === 'yes'}
          />
          <SubmitButton>{groups.create}</SubmitButton>
        </>
      )}
    </Form>
  );
}
