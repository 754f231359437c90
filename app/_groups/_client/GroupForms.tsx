'use client';
import { inviteAction, leaveAction, revokeAction, shelveAction } from '@/app/_actions/groups';
import { joinAction } from '@/app/_actions/joining';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { invitationDays, invitationUses } from '@/lib/domain/groups/group';
import { InvitationLink } from './InvitationLink';

type OfGroup = { groupId: string };

const GroupId = ({ groupId }: OfGroup) => <input type="hidden" name="groupId" value={groupId} />;
const row = 'flex flex-wrap items-end gap-3 mt-4';

export function ShelveForm({ groupId, texts }: OfGroup & { texts: { id: string; title: string }[] }) {
  const { groups } = useMessages();
  if (texts.length === 0) return <p className="mt-4 text-sm text-soft">{groups.nothingToShelve}</p>;
  return (
    <Form action={shelveAction} className={row}>
      {({ errorOf }) => (
        <>
          <GroupId groupId={groupId} />
          <SelectField
            name="textId"
            label={groups.shelveLabel}
            options={texts.map(({ id, title }) => ({ value: id, label: title }))}
            error={errorOf('textId')}
          />
          <SubmitButton variant="secondary">{groups.shelve}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function InviteForm({ groupId }: OfGroup) {
  const { groups } = useMessages();
  return (
    <Form action={inviteAction} className="space-y-4">
      {({ errorOf }, result) => (
        <>
          <GroupId groupId={groupId} />
          {result && <InvitationLink url={result.url} />}
          <div className={row}>
            <SelectField
              name="days"
              label={groups.inviteDays}
              defaultValue="7"
              options={invitationDays.map((n) => ({ value: String(n), label: groups.days(n) }))}
              error={errorOf('days')}
            />
            <SelectField
              name="uses"
              label={groups.inviteUses}
              defaultValue="0"
              options={invitationUses.map((n) => ({ value: String(n), label: groups.uses(n || null) }))}
              error={errorOf('uses')}
            />
            <SubmitButton variant="secondary">{groups.makeLink}</SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}

export function RevokeForm({ groupId, invitationId }: OfGroup & { invitationId: string }) {
  const { groups } = useMessages();
  return (
    <Form action={revokeAction} className="">
      {() => (
        <>
          <GroupId groupId={groupId} />
          <input type="hidden" name="invitationId" value={invitationId} />
          <SubmitButton variant="quiet" size="sm">
            {groups.revoke}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

export function LeaveForm({ groupId }: OfGroup) {
  const { groups } = useMessages();
  return (
    <Form action={leaveAction} className="">
      {() => (
        <>
          <GroupId groupId={groupId} />
          <SubmitButton variant="secondary">{groups.leave}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function JoinForm({ token }: { token: string }) {
  const { join } = useMessages();
  return (
    <Form action={joinAction}>
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <noscript>
            <input type="hidden" name="withoutScript" value="yes" />
          </noscript>
          <SubmitButton>{join.join}</SubmitButton>
        </>
      )}
    </Form>
  );
}
