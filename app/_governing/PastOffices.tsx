import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { groupLogPath } from '@/lib/domain/addresses';
import type { PastOfficeView } from '@/lib/present/past-office';
import { Account } from './Account';
import { Slip } from './Slip';
import { nameDay } from './when';

type Props = { groupId: string; offices: readonly PastOfficeView[] };

/** Who looked after the margin before, how it ended, and the account of each. */
export async function PastOffices({ groupId, offices }: Props) {
  const words = await getMessages();
  const { governing, groupLog } = words;
  const said = governing.mandate;
  const rows = await Promise.all(
    offices.map(async (office) => ({
      office,
      facts: [
        said.fromTo(await nameDay(office.startsAt), await nameDay(office.endedAt)),
        groupLog.outcomes[office.endReason],
        ...(office.origin === 'FOUNDER' ? [said.sinceFounding] : []),
      ],
    })),
  );
  if (rows.length === 0) return <p className="text-soft">{said.nobodyYet}</p>;
  return rows.map(({ office, facts }) => (
    <Slip
      key={office.mandateId}
      id={`mandate-${office.mandateId}`}
      title={personName(office.holder.name, words)}
      facts={facts}
    >
      {office.statement !== '' && (
        <details className="governing-more">
          <summary>{said.statement}</summary>
          <blockquote className="governing-words">{office.statement}</blockquote>
        </details>
      )}
      <p className="text-sm">{said.flags(office.flags)}</p>
      <Account account={office.account} />
      <p className="text-sm">
        <a href={`${groupLogPath(groupId)}?act=DECIDED&person=${office.holder.id}`}>{said.eachDecision}</a>
      </p>
    </Slip>
  ));
}
