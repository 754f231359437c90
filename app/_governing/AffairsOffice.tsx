import { getMessages } from '@/app/_messages/request';
import { Section } from '@/app/_ui/Section';
import { leastForElection } from '@/lib/domain/governance/constants';
import { randomId } from '@/lib/domain/ids';
import type { AffairsProps } from './AffairsNow';
import { CallElectionForm, GraveForm } from './_client/BeginForms';
import { ReadinessForm } from './_client/MandateForms';
import { nameAll } from './ballot-words';
import { ModeratorCard } from './ModeratorCard';

/** Who looks after the margin, who would, and how one begins an election or something grave. */
export async function AffairsOffice({ affairs, people, now, userId }: AffairsProps) {
  const words = await getMessages();
  const { mandate, petition } = words.governing;
  const { group, moderators, ready, standsReady, mentionsElections, petitions, ballots } = affairs;
  const { members, fold } = affairs;
  const groupId = group.id;
  const others = ready.filter(({ id }) => id !== userId);
  const isElecting =
    petitions.some(({ kind }) => kind === 'election') ||
    ballots.some(({ kind, closed }) => kind === 'election' && closed === null);
  const mayElect = members >= leastForElection && !isElecting;
  return (
    <Section title={mandate.title}>
      {moderators.length === 0 && <p>{members === 2 ? mandate.nobodyOfTwo : mandate.nobody(fold)}</p>}
      {moderators.map((moderator) => (
        <ModeratorCard key={moderator.mandateId} {...{ groupId, moderator, now }} />
      ))}
      {members >= leastForElection && (
        <div className="mt-5 space-y-2">
          <p className="text-sm text-soft">{standsReady ? mandate.willingNow : mandate.willingAbout}</p>
          {others.length > 0 && <p className="text-sm">{mandate.others(nameAll(others, words))}</p>}
          <ReadinessForm groupId={groupId} isReady={standsReady} />
        </div>
      )}
      {mayElect && mentionsElections && (
        <div className="mt-5">
          <CallElectionForm groupId={groupId} id={randomId()} />
        </div>
      )}
      {mayElect && !mentionsElections && (
        <details className="governing-more mt-5">
          <summary>{petition.call}</summary>
          <CallElectionForm groupId={groupId} id={randomId()} />
        </details>
      )}
      {affairs.vouching && <p className="mt-5">{words.vouching.on}</p>}
      {members >= leastForElection && (
        <details className="governing-more mt-2">
          <summary>{petition.grave}</summary>
          <GraveForm
            groupId={groupId}
            id={randomId()}
            people={people.filter(({ id }) => id !== userId)}
            isOpen={affairs.isOpen}
            vouching={affairs.vouching}
          />
        </details>
      )}
    </Section>
  );
}
