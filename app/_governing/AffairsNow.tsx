import { getMessages } from '@/app/_messages/request';
import { Section } from '@/app/_ui/Section';
import type { AffairsView, PersonView } from '@/lib/present/governing';
import { BallotCard } from './BallotCard';
import { CaseSummary } from './CaseSummary';
import { PetitionCard } from './PetitionCard';

export type AffairsProps = {
  affairs: AffairsView;
  people: readonly (PersonView & { willing?: boolean })[];
  now: Date;
  userId: string | null;
};

/** What is being voted on and asked for, the cases that are open, and what was decided lately. */
export async function AffairsNow({ affairs, people, now, userId }: AffairsProps) {
  const { governing } = await getMessages();
  const { group, ballots, cases, petitions } = affairs;
  const groupId = group.id;
  const open = ballots.filter(({ closed }) => closed === null);
  const closed = ballots.filter((ballot) => ballot.closed !== null);
  // A recall’s signatures stand at the name of whom it is about.
  const asked = petitions.filter(({ kind, state }) => !(kind === 'recall' && state === 'COLLECTING'));
  return (
    <>
      <Section title={governing.deciding}>
        {open.length + asked.length === 0 && <p className="text-soft">{governing.nothing}</p>}
        {open.map((ballot) => (
          <BallotCard key={ballot.id} {...{ groupId, ballot, now }} />
        ))}
        {asked.map((petition) => (
          <PetitionCard key={petition.id} {...{ groupId, petition, now, userId, people }} />
        ))}
      </Section>
      {cases.length > 0 && (
        <Section title={governing.asking}>
          <ul className="divided">
            {cases.map((row) => (
              <li key={row.number}>
                <CaseSummary groupId={groupId} row={row} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={governing.decided}>
          {closed.map((ballot) => (
            <BallotCard key={ballot.id} {...{ groupId, ballot, now }} />
          ))}
        </Section>
      )}
    </>
  );
}
