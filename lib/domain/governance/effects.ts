/** What a ballot's outcome changes. */
import type { Affairs, BallotState, Change, Decision, Moment, Petition } from './affairs';
import { stateOfDecision } from './account';
import { about, lapse, over } from './cases';
import { longestExclusion, windows } from './constants';
import { endMandate } from './ending';
import { byId, inTurn, noted } from './evolve';
import { endHost } from './host';
import { endOf, type Mandate } from './mandate';
import { departed } from './membership';
import { isMember, moderatorsInForce } from './standing-now';
import { undoDecision } from './undoing';

export function takeEffect(affairs: Affairs, ballot: BallotState, moment: Moment): Change[] {
  const petition = byId(affairs.petitions, ballot.objectId);
  if (ballot.kind === 'case') return decideCase(affairs, ballot, moment);
  if (!petition) return [];
  switch (ballot.kind) {
    case 'election':
      return elect(affairs, petition, ballot, moment);
    case 'recall':
      return ballot.outcome === 'ENDS' ? recall(affairs, petition, moment.at) : [];
    case 'appeal':
      return judge(affairs, petition, ballot, moment);
    case 'grave':
      return ballot.outcome === 'CARRIED' ? carry(affairs, petition, moment.at) : [];
  }
}

/** All earlier mandates end as the new ones begin. Where nobody is elected, nothing changes. */
function elect(
  affairs: Affairs,
  petition: Petition,
  { outcome }: BallotState,
  { at, newId }: Moment,
): Change[] {
  const elected = Array.isArray(outcome) ? (outcome as readonly string[]) : [];
  if (elected.length === 0) return [];
  const begun = elected.map((holderId): Mandate => ({
    ...{ id: newId(), holderId, origin: 'ELECTION', electionId: petition.id },
    statement: petition.candidates.find(({ userId }) => userId === holderId)?.statement ?? '',
    ...{ startsAt: at, endsAt: endOf(at), endedAt: null, endReason: null },
  }));
  const before = moderatorsInForce(affairs, at);
  return inTurn(
    affairs,
    ...before.map((mandate) => (now: Affairs) => endMandate(now, mandate, 'SUPERSEDED', at)),
    () =>
      begun.flatMap((row) => [
        { put: 'mandate', row } as const,
        noted(at, 'MANDATE_BEGUN', {
          ...{ actorKind: 'ASSEMBLY', mandateId: row.id, targetId: row.holderId, petitionId: petition.id },
          expiresAt: row.endsAt,
        }),
      ]),
  );
}

/** What they decided lately can be appealed anew: some may not have dared to before. */
function recall(affairs: Affairs, petition: Petition, at: number): Change[] {
  const mandate = byId(affairs.mandates, petition.objectId);
  if (!mandate) return [];
  const open = affairs.decisions.filter(
    (decision) =>
      decision.mandateId === mandate.id &&
      decision.act !== 'SEAL' &&
      stateOfDecision(decision, affairs, at) === 'STANDING',
  );
  return [
    ...endMandate(affairs, mandate, 'RECALLED', at, { actorKind: 'ASSEMBLY' }),
    ...open.map((row): Change => ({ put: 'decision', row: { ...row, appealUntil: at + windows.appealing } })),
  ];
}

/** Sealed words stay so, others are hidden; or all is as it was before anybody asked. */
function decideCase(affairs: Affairs, ballot: BallotState, moment: Moment): Change[] {
  const { at, newId } = moment;
  const of = byId(affairs.cases, ballot.objectId);
  if (!of) return [];
  const sealings = affairs.decisions.filter(
    ({ caseId, act, undoneAt }) => caseId === of.id && act === 'SEAL' && undoneAt === null,
  );
  const overturned = { undoneBy: 'APPEAL', row: { act: 'OVERTURNED', actorKind: 'ASSEMBLY' } } as const;
  if (ballot.outcome !== 'APPLIED')
    return inTurn(
      affairs,
      ...sealings.map((decision) => (now: Affairs) => undoDecision(now, decision, overturned, moment)),
      () => lapse(of, at),
    );
  const act = of.sealed ? 'SEAL' : 'HIDE';
  const decision: Decision = {
    ...{
      id: newId(),
      caseId: of.id,
      by: 'ASSEMBLY',
      mandateId: null,
      ballotId: ballot.id,
      act,
      reason: '',
      at,
    },
    ...{
      until: null,
      appealUntil: at + windows.appealing,
      suspendedAt: null,
      undoneAt: null,
      undoneBy: null,
    },
  };
  return [
    { put: 'case', row: over(of, 'DECIDED', at) },
    { put: 'decision', row: decision },
    noted(at, 'DECIDED', {
      ...{ actorKind: 'ASSEMBLY', ballotId: ballot.id, decisionId: decision.id, sanction: act, ...about(of) },
    }),
  ];
}

function judge(affairs: Affairs, petition: Petition, { id, outcome }: BallotState, moment: Moment): Change[] {
  const decision = byId(affairs.decisions, petition.objectId);
  if (!decision || decision.undoneAt !== null) return [];
  const row = { actorKind: 'ASSEMBLY', ballotId: id } as const;
  if (outcome !== 'STANDS')
    return undoDecision(
      affairs,
      decision,
      { undoneBy: 'APPEAL', row: { act: 'OVERTURNED', ...row } },
      moment,
    );
  const { caseId, id: decisionId, act: sanction } = decision;
  return [noted(moment.at, 'UPHELD', { ...row, caseId, decisionId, sanction })];
}

/** What is about the group itself (dissolving it, opening it to the world) is for whoever keeps the group: `carriedIn`. */
function carry(affairs: Affairs, { grave }: Petition, at: number): Change[] {
  if (grave?.kind === 'OPEN_TO_WORLD') return [noted(at, 'OPENED_TO_WORLD', { actorKind: 'ASSEMBLY' })];
  if (grave?.kind === 'CLOSE_TO_WORLD') return [noted(at, 'CLOSED_TO_WORLD', { actorKind: 'ASSEMBLY' })];
  if (grave?.kind === 'NO_HOST')
    return affairs.host ? endHost(affairs, affairs.host, 'VOTED', at, { actorKind: 'ASSEMBLY' }) : [];
  const person = affairs.members.find(({ userId }) => userId === grave?.personId);
  if (!person) return [];
  if (grave?.kind === 'EXCLUDE') {
    const { userId } = person;
    if (isMember(affairs, userId, at)) return departed(affairs, userId, true, at);
    // Whoever left before it was counted does not come back the next day.
    const excludedUntil = at + longestExclusion;
    return [
      { put: 'member', row: { ...person, excludedUntil } },
      noted(at, 'EXCLUDED', { actorKind: 'ASSEMBLY', targetId: userId, expiresAt: excludedUntil }),
    ];
  }
  // It is over, and they may ask: nobody is made a member by others.
  const until = person.excludedUntil ?? null;
  return [
    { put: 'member', row: { ...person, excludedUntil: until === null ? null : Math.min(until, at) } },
    noted(at, 'READMITTED', { actorKind: 'ASSEMBLY', targetId: person.userId }),
  ];
}
