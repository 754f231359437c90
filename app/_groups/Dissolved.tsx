import { groupLogPath } from '@/lib/domain/addresses';
import { personName } from '@/app/_messages/person-name';
import { Notice } from '@/app/_ui/Notice';
import type { Messages } from '@/app/_messages/en';
import type { DissolvedView } from '@/lib/present/group';

type Props = { groupId: string; dissolved: DissolvedView; day: Intl.DateTimeFormat; words: Messages };

/** That the group is no more: since when, by whom, why, and what its members still can do. */
export function Dissolved({ groupId, dissolved: { at, by, host, reason }, day, words }: Props) {
  const { dissolved } = words;
  const when = day.format(new Date(at));
  return (
    <div className="mb-8">
      <Notice
        tone="caution"
        title={
          by === 'host'
            ? dissolved.byHost(personName(host ?? '', words), when)
            : by === 'operator'
              ? dissolved.byOperator(when)
              : dissolved.byVote(when)
        }
        action={<a href={groupLogPath(groupId)}>{dissolved.log}</a>}
      >
        {reason !== null && <p>{dissolved.because(reason)}</p>}
        <p>{dissolved.now}</p>
      </Notice>
    </div>
  );
}
