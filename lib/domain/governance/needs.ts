/** Whether a petition may be begun, and how many must sign it. No office is out of reach: repeating only costs more. */
import type { Affairs, Grave, Petition, Refusal } from './affairs';
import { wasAppealed } from './account';
import { isReason } from './act';
import { leastForElection, leastJudges, windows } from './constants';
import { byId } from './evolve';
import { baseOf, rollOf } from './roll';
import { activeMembers, baseNow, isMember, moderatorsInForce } from './standing-now';
import { thresholds } from './thresholds';

export type Object = Pick<Petition, 'kind' | 'objectId' | 'grave' | 'statement'>;
type Needs = { needs: number } | { refused: Refusal };

export const isOnTheSame = (one: Pick<Object, 'kind' | 'objectId' | 'grave'>, other: Petition): boolean =>
  one.kind === other.kind &&
  (one.kind === 'election' ||
    (one.kind === 'grave'
      ? one.grave?.kind === other.grave?.kind &&
        // Whether anybody is to keep the roster: whoever it is just now.
        (one.grave?.kind === 'NO_HOST' || one.grave?.personId === other.grave?.personId)
      : one.objectId === other.objectId));

/** A ballot on the same thing that came to nothing, not long ago. One that was never counted does not count. */
const hasJustFailed = (affairs: Affairs, object: Object, at: number): boolean =>
  affairs.petitions.some((petition) => {
    const ballot = byId(affairs.ballots, petition.ballotId);
    const failed = ballot?.outcome === 'KEPT' || ballot?.outcome === 'REJECTED';
    return isOnTheSame(object, petition) && failed && at < (ballot.closedAt ?? -Infinity) + windows.again;
  });

export function needsOf(affairs: Affairs, object: Object, byUserId: string, at: number): Needs {
  const { signatures, signaturesAgain } = thresholds(baseNow(affairs, at));
  switch (object.kind) {
    case 'election':
      if (activeMembers(affairs, at).length < leastForElection) return { refused: 'too_few_members' };
      return { needs: signatures };
    case 'recall':
      if (!moderatorsInForce(affairs, at).some(({ id }) => id === object.objectId))
        return { refused: 'no_mandate' };
      return { needs: hasJustFailed(affairs, object, at) ? signaturesAgain : signatures };
    case 'appeal':
      return appealNeeds(affairs, object, byUserId, at, signatures);
    case 'grave':
      return object.grave ? graveNeeds(affairs, object, object.grave, byUserId, at) : { refused: 'unknown' };
  }
}

function appealNeeds(affairs: Affairs, object: Object, userId: string, at: number, others: number): Needs {
  const decision = byId(affairs.decisions, object.objectId);
  if (!decision) return { refused: 'unknown' };
  if (decision.undoneAt !== null || wasAppealed(affairs, decision.id)) return { refused: 'already' };
  if (at >= decision.appealUntil) return { refused: 'too_late' };
  if (decision.by === 'ASSEMBLY' && !isReason(object.statement)) return { refused: 'new_fact_needed' };
  return { needs: byId(affairs.cases, decision.caseId)?.authorId === userId ? 1 : others };
}

function graveNeeds(affairs: Affairs, object: Object, grave: Grave, userId: string, at: number): Needs {
  const { kind, personId } = grave;
  const person = affairs.members.find((member) => member.userId === personId);
  if (kind === 'EXCLUDE' && personId === userId) return { refused: 'about_yourself' };
  if (kind === 'EXCLUDE' && (!person || !isMember(affairs, person.userId, at))) return { refused: 'unknown' };
  if (kind === 'READMIT' && (person?.excludedUntil ?? at) <= at) return { refused: 'unknown' };
  if (kind === 'NO_HOST' && (personId === null || affairs.host?.userId !== personId))
    return { refused: 'unknown' };
  const parties = new Set(kind === 'EXCLUDE' && personId ? [personId] : []);
  const roll = rollOf(affairs.members, at, parties);
  if (kind === 'EXCLUDE' && roll.length < leastJudges) return { refused: 'too_few_members' };
  const { signaturesGrave, supportGrave } = thresholds(baseOf(roll, true));
  return { needs: hasJustFailed(affairs, object, at) ? supportGrave : signaturesGrave };
}
