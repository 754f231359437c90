'use client';
import { foundGroupAction } from '@/app/_actions/groups';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { chosenReaders, groupKinds } from '@/lib/domain/groups/group';
import { NameFields } from './NameFields';

/** clientId comes with the page, so that a form that is sent twice founds one group. */
export function FoundGroupForm({ clientId }: { clientId: string }) {
  const { groups, host, joining } = useMessages();
  return (
    <Form action={foundGroupAction}>
      {(form) => (
        <>
          <input type="hidden" name="clientId" value={clientId} />
          <NameFields {...form} />
          <ChoiceField
            name="kind"
            label={joining.kind}
            defaultValue={form.values.kind ?? 'invitation'}
            choices={groupKinds.map((value) => ({
              value,
              label: joining.kinds[value],
              hint: joining.kindsAbout[value],
            }))}
            error={form.errorOf('kind')}
          />
          <ChoiceField
            name="readers"
            label={joining.readers}
            defaultValue={form.values.readers ?? 'members'}
            choices={chosenReaders.map((value) => ({
              value,
              label: joining.whoReads[value],
              hint: joining.whoReadsAbout[value],
            }))}
            error={form.errorOf('readers')}
          />
          <p className="text-sm text-soft">{joining.stays}</p>
          <CheckField
            name="caretaker"
            value="yes"
            label={joining.caretaker}
            hint={joining.caretakerAbout}
            defaultChecked={form.values.caretaker === 'yes'}
          />
          <CheckField
            name="host"
            value="yes"
            label={host.choose}
            hint={host.chooseAbout}
            defaultChecked={form.values.host === 'yes'}
          />
          <SubmitButton>{groups.create}</SubmitButton>
        </>
      )}
    </Form>
  );
}
