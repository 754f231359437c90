'use client';
import { inviteByMailAction } from '@/app/_actions/invite-by-mail';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { letterDays } from '@/lib/domain/groups/group';

/** Letters with links of their own; there where the site has a mail server. */
export function InviteByMailForm({ groupId }: { groupId: string }) {
  const { letter } = useMessages();
  return (
    <Form action={inviteByMailAction} className="mt-8 space-y-4">
      {({ values, errorOf }, result) => (
        <>
          <input type="hidden" name="groupId" value={groupId} />
          {result && result.sent > 0 && <Notice tone="success">{letter.sent(result.sent)}</Notice>}
          {result && result.failed.length > 0 && (
            <Notice tone="error">{letter.failed(result.failed.join(', '))}</Notice>
          )}
          <p className="text-soft">{letter.about(letterDays)}</p>
          <TextAreaField
            name="addresses"
            label={letter.addresses}
            hint={letter.addressesHint}
            rows={2}
            required
            defaultValue={values.addresses ?? result?.failed.join(', ')}
            error={errorOf('addresses')}
          />
          <SubmitButton variant="secondary">{letter.send}</SubmitButton>
        </>
      )}
    </Form>
  );
}
