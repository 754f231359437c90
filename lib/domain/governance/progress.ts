/** How a petition goes on when it has what it needs. */
import type { Affairs, Change, Moment, Petition } from './affairs';
import { leastJudges, muteSpan, windows } from './constants';
import { ended } from './ending';
import { byId, inTurn, noted } from './evolve';
import { openBallot } from './opening';
import { rollOf } from './roll';
import { baseNow, isMember, lateFor, mutesOf } from './standing-now';
import { thresholds } from './thresholds';

/** Who signed and is a member still. */
export const signersOf = (affairs: Affairs, { signatures }: Petition, at: number): string[] =>
  signatures.map(({ userId }) => userId).filter((userId) => isMember(affairs, userId, at));

/** Whose words a decision was about, alone, brings it before the members. */
export const concernedBy = (affairs: Affairs, { kind, objectId }: Pick<Petition, 'kind' | 'objectId'>) => {
  const decision = kind === 'appeal' ? byId(affairs.decisions, objectId) : undefined;
  return decision && byId(affairs.cases, decision.caseId)?.authorId;
};

/** As many as when it was begun; of a recall never more than it could take now, where a group has become smaller since. */
const needsNow = (affairs: Affairs, { kind, needs }: Petition, at: number): number =>
  kind === 'recall' ? Math.min(needs, thresholds(baseNow(affairs, at)).signaturesAgain) : needs;

function hasEnough(affairs: Affairs, petition: Petition, at: number): boolean {
  const signers = signersOf(affairs, petition, at);
  const concerned = concernedBy(affairs, petition);
  return (
    signers.length >= needsNow(affairs, petition, at) ||
    (concerned !== undefined && signers.includes(concerned))
  );
}

export const goOnIfEnough = (affairs: Affairs, petition: Petition, moment: Moment): Change[] =>
  petition.state === 'COLLECTING' && hasEnough(affairs, petition, moment.at)
    ? goOn(affairs, petition, moment)
    : [];

export function goOn(affairs: Affairs, petition: Petition, moment: Moment): Change[] {
  const { at } = moment;
  if (petition.kind === 'election') return openNomination(petition, at);
  // The person concerned is told before, and has time to answer.
  if (petition.grave?.personId)
    return [{ put: 'petition', row: { ...petition, state: 'WARNED', until: at + windows.warning } }];
  return toBallot(affairs, petition, moment);
}

export const openNomination = (petition: Petition, at: number): Change[] => [
  { put: 'petition', row: { ...petition, state: 'NOMINATING', until: at + windows.nomination } },
  noted(at, 'NOMINATIONS_OPENED', { petitionId: petition.id, expiresAt: at + windows.nomination }),
];

/** Nobody is judge of their own cause. */
function partiesOf(affairs: Affairs, petition: Petition): string[] {
  const decision = petition.kind === 'appeal' ? byId(affairs.decisions, petition.objectId) : undefined;
  const people = [
    petition.grave?.kind === 'EXCLUDE' ? petition.grave.personId : null,
    concernedBy(affairs, petition),
    byId(affairs.mandates, decision?.mandateId ?? null)?.holderId,
  ];
  return [...people.flatMap((person) => person ?? []), ...lateFor(affairs, petition)];
}

export function toBallot(affairs: Affairs, petition: Petition, moment: Moment): Change[] {
  const { at, newId } = moment;
  const parties = partiesOf(affairs, petition);
  const judges = rollOf(affairs.members, at, new Set(parties));
  if (petition.grave?.kind === 'EXCLUDE' && judges.length < leastJudges)
    return [
      ended(petition, 'MOOT', at),
      noted(at, 'PETITION_ENDED', { petitionId: petition.id, outcome: 'MOOT' }),
    ];
  const ballotId = newId();
  return inTurn(
    affairs,
    () => [{ put: 'petition', row: { ...petition, state: 'VOTING', ballotId } }],
    (now) => suspendMute(now, petition, at),
    (now) => openBallot(now, { ballotId, kind: petition.kind, objectId: petition.id, parties }, at),
  );
}

/** An appeal lets a mute rest, once for each person in thirty days: not to be prolonged by appealing again and again. */
function suspendMute(affairs: Affairs, { kind, objectId }: Petition, at: number): Change[] {
  const decision = kind === 'appeal' ? byId(affairs.decisions, objectId) : undefined;
  if (decision?.act !== 'MUTE' || (decision.until ?? 0) <= at) return [];
  const authorId = byId(affairs.cases, decision.caseId)?.authorId ?? '';
  const hasRested = mutesOf(affairs, authorId).some(
    ({ suspendedAt }) => suspendedAt !== null && suspendedAt > at - muteSpan,
  );
  return hasRested ? [] : [{ put: 'decision', row: { ...decision, suspendedAt: at } }];
}
