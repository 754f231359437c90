import { getMessages } from '@/app/_messages/request';
import { Section } from '@/app/_ui/Section';
import { randomId } from '@/lib/domain/ids';
import type { CaseView } from '@/lib/present/governing';
import { DecideForm, ReferForm } from './_client/DecidingForms';
import { BallotCard } from './BallotCard';
import { DecisionItem } from './DecisionItem';

type Props = { found: CaseView; now: Date; userId: string | null };

/** The votes on a case, what was decided, and the form of whoever looks after the margin and may answer it. */
export async function CaseDecided({ found, now, userId }: Props) {
  const { cases, governing } = await getMessages();
  const { group, number, ballots, decisions, abilities } = found;
  const groupId = group.id;
  return (
    <>
      {ballots.length > 0 && (
        <Section title={governing.deciding}>
          {ballots.map((ballot) => (
            <BallotCard key={ballot.id} {...{ groupId, ballot, now }} here />
          ))}
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={cases.decisions}>
          <ul className="divided">
            {decisions.map((decision) => (
              <li key={decision.id}>
                <DecisionItem {...{ groupId, number, decision, now, userId }} people={[]} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {abilities.decide.length > 0 && (
        <Section title={cases.answer}>
          <p className="mb-4 text-soft">{cases.answerAbout}</p>
          <DecideForm {...{ groupId, number }} id={randomId()} acts={abilities.decide} />
        </Section>
      )}
      {abilities.refer && (
        <details className="governing-more mt-6">
          <summary>{cases.refer}</summary>
          <ReferForm {...{ groupId, number }} />
        </details>
      )}
    </>
  );
}
