/** What is voted on when enough members want it: an election, a recall, an appeal, a grave ballot. */
import type { Affairs, Moment, Outcome, Petition } from './affairs';
import { acted, refuse } from './act';
import { windows } from './constants';
import { byId, noted, unnamed } from './evolve';
import { isOnTheSame, needsOf, type Object } from './needs';
import { goOnIfEnough } from './progress';
import { isMember, weighs } from './standing-now';

export type Beginning = Object & { petitionId: string; byId: string };

/** Whoever begins it signs it. Where one on the same thing is open, that is what they sign. */
export function beginPetition(affairs: Affairs, beginning: Beginning, moment: Moment): Outcome {
  const { petitionId, kind, objectId, grave, statement, byId: userId } = beginning;
  const { at } = moment;
  if (!isMember(affairs, userId, at)) return refuse('not_a_member');
  const open = affairs.petitions.find((each) => each.endedAt === null && isOnTheSame(beginning, each));
  if (open) return sign(affairs, { petitionId: open.id, userId }, moment);
  const asked = needsOf(affairs, beginning, userId, at);
  if ('refused' in asked) return asked;
  // About one's own words one asks alone, however lately one came.
  if (!weighs(affairs, userId, at) && !(kind === 'appeal' && asked.needs === 1)) return refuse('not_on_roll');
  const row: Petition = {
    ...{ id: petitionId, kind, objectId, grave, statement, needs: asked.needs },
    ...{ state: 'COLLECTING', openedAt: at, until: at + windows.collecting },
    signatures: [{ userId, at }],
    ...{ candidates: [], ballotId: null, endedAt: null, ending: null },
  };
  const about = {
    ...(kind === 'recall' && objectId !== null ? { mandateId: objectId } : {}),
    ...(kind === 'appeal' && objectId !== null ? { decisionId: objectId } : {}),
    ...(grave?.personId ? { targetId: grave.personId } : {}),
  };
  return acted(
    affairs,
    moment,
    () => [
      { put: 'petition', row },
      noted(at, 'PETITION_BEGUN', { ...unnamed, petitionId, ...about, outcome: grave?.kind ?? kind }),
    ],
    (now) => goOnIfEnough(now, row, moment),
  );
}

/** Also while it is being voted on (a moderator does not judge whoever signed against them), except for an election. */
export function sign(
  affairs: Affairs,
  { petitionId, userId }: { petitionId: string; userId: string },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const petition = byId(affairs.petitions, petitionId);
  if (!petition) return refuse('unknown');
  if (!isMember(affairs, userId, at)) return refuse('not_a_member');
  if (!weighs(affairs, userId, at)) return refuse('not_on_roll');
  if (petition.endedAt !== null) return refuse('not_open');
  if (petition.kind === 'election' && petition.state !== 'COLLECTING') return refuse('already');
  if (petition.signatures.some((signature) => signature.userId === userId)) return refuse('already');
  if (petition.grave?.kind === 'EXCLUDE' && petition.grave.personId === userId)
    return refuse('about_yourself');
  const row = { ...petition, signatures: [...petition.signatures, { userId, at }] };
  return acted(
    affairs,
    moment,
    () => [{ put: 'petition', row }, noted(at, 'SIGNED', { ...unnamed, petitionId })],
    (now) => goOnIfEnough(now, row, moment),
  );
}
