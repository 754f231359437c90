import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import type { BallotView } from '@/lib/present/governing';
import { candidatesOf, choicesOf, sayOutcome, sayReason } from './ballot-words';
import { nameDay } from './when';

/** How a vote ended: its outcome, every number, and the reason. */
export async function BallotResult({ ballot }: { ballot: BallotView }) {
  const words = await getMessages();
  const { closed, about, kind, support, voted, of } = ballot;
  const said = words.governing.ballot;
  if (!closed) return null;
  const counts =
    kind === 'election'
      ? []
      : choicesOf[kind].map((choice) => ({ label: said.choice[choice], n: closed.counts[choice] ?? 0 }));
  const nameOf = (id: string) => {
    const found = candidatesOf(about).find((each) => each.id === id);
    return found ? personName(found.name, words) : words.profile.someoneWhoLeft;
  };
  return (
    <>
      <p className="governing-outcome">{sayOutcome(ballot, words)}</p>
      {counts.length > 0 && closed.outcome !== 'MOOT' && (
        <dl className="governing-counts">
          {counts.map(({ label, n }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{n}</dd>
            </div>
          ))}
        </dl>
      )}
      {closed.reasons.length > 0 && (
        <ul className="space-y-1">
          {closed.reasons.map((reason, index) => (
            <li key={index}>
              {'candidate' in reason && reason.candidate !== undefined && (
                <strong>{nameOf(reason.candidate)}: </strong>
              )}
              {sayReason(reason, words)}
            </li>
          ))}
        </ul>
      )}
      <p className="governing-facts">
        {[said.closedOn(await nameDay(closed.at)), said.needed(support), said.votedThen(voted, of)].join(
          ' · ',
        )}
      </p>
    </>
  );
}
