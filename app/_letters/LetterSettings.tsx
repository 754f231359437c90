import { getMessages } from '@/app/_messages/request';
import { Notice } from '@/app/_ui/Notice';
import { openPreferences } from '@/lib/services/letters/preferences';
import { getContext } from '@/lib/web/context';
import { canWrite } from '@/lib/web/queue-letter';
import { LettersForm } from './_client/LettersForm';

/** What comes by mail, group by group. */
export async function LetterSettings() {
  const { mail } = await getMessages();
  const { groups, addressProven } = await openPreferences(await getContext());
  return (
    <div className="space-y-8">
      {!canWrite() && <Notice tone="info">{mail.noMail}</Notice>}
      {canWrite() && !addressProven && <Notice tone="info">{mail.notProven}</Notice>}
      {groups.length === 0 && <p className="text-soft">{mail.noGroups}</p>}
      {groups.map(({ group, choices }) => (
        <LettersForm key={group.id} group={group} choices={choices} />
      ))}
    </div>
  );
}
