/** How things stand at a moment, read from the affairs: nothing of it is stored, so nothing can be forgotten. */
import type { Affairs, Case, Decision, Holding, Petition, Refusal } from './affairs';
import { askers } from './cases';
import { byId } from './evolve';
import { isOut, partOf } from './flood';
import { isInForce, type Mandate } from './mandate';
import { baseOf, isActive, rollOf, type Member } from './roll';
import { thresholds } from './thresholds';

export const activeMembers = (affairs: Affairs, at: number): Member[] => affairs.members.filter(isActive(at));

export const isMember = (affairs: Affairs, userId: string, at: number): boolean =>
  activeMembers(affairs, at).some((member) => member.userId === userId);

/**
 * Whose asking weighs: a member, and where they came by nobody's yes one who has been in for long enough to vote. Otherwise
 * whoever makes two accounts could fold what they like.
 */
export const weighs = (affairs: Affairs, userId: string, at: number): boolean =>
  activeMembers(affairs, at).some(
    (member) =>
      member.userId === userId &&
      (member.cameAlone !== true || rollOf(affairs.members, at).some((each) => each.userId === userId)),
  );

/** A vote on the host themself: on their having the roster, their mandate, or their being in the group. */
export const isAboutHost = ({ host, mandates }: Affairs, { kind, grave, objectId }: Asked): boolean =>
  host !== null &&
  host !== undefined &&
  (grave?.kind === 'NO_HOST' ||
    (grave?.kind === 'EXCLUDE' && grave.personId === host.userId) ||
    (kind === 'recall' && byId(mandates, objectId)?.holderId === host.userId));
type Asked = Pick<Petition, 'kind' | 'grave' | 'objectId'>;

/** The host alone lets people in: whoever came since a vote on them was asked for is not on its roll. */
export const lateFor = (affairs: Affairs, petition: Asked & Pick<Petition, 'openedAt'>): string[] =>
  isAboutHost(affairs, petition)
    ? affairs.members.filter(({ joinedAt }) => joinedAt > petition.openedAt).map(({ userId }) => userId)
    : [];

/** Of all who could vote now: what signatures and folding are measured by. */
export const baseNow = (affairs: Affairs, at: number): number => baseOf(rollOf(affairs.members, at));

export const moderatorsInForce = (affairs: Affairs, at: number): Mandate[] =>
  affairs.mandates.filter((mandate) =>
    isInForce(mandate, at, { isMember: isMember(affairs, mandate.holderId, at) }),
  );

export const mandateOf = (affairs: Affairs, userId: string, at: number): Mandate | undefined =>
  moderatorsInForce(affairs, at).find(({ holderId }) => holderId === userId);

/** Nobody moderates alone, or those do whom the members elected. */
export const mode = (affairs: Affairs, at: number): 'assembly' | 'mandate' =>
  moderatorsInForce(affairs, at).length > 0 ? 'mandate' : 'assembly';

/** Where nobody moderates, so many together fold what they ask about. */
export const isFoldedByMembers = (affairs: Affairs, of: Case, at: number): boolean =>
  mode(affairs, at) === 'assembly' &&
  askers(of, (userId) => weighs(affairs, userId, at)) >= thresholds(baseNow(affairs, at)).fold;

type Judged = Pick<Case, 'authorId' | 'aboutId' | 'flags'>;

/** Their own words, their own flag and their own office are not a moderator's to judge: of these they know. */
export function plainConflict(
  affairs: Affairs,
  { authorId, aboutId, flags }: Judged,
  moderatorId: string,
  at: number,
): Refusal | null {
  if (!mandateOf(affairs, moderatorId, at)) return 'no_mandate';
  if (authorId === moderatorId) return 'own_words';
  if (aboutId === moderatorId) return 'about_yourself';
  return flags.some((flag) => flag.flaggerId === moderatorId && flag.withdrawnAt === null)
    ? 'not_yours'
    : null;
}

/**
 * Nor are their critics. Who has signed is nobody's to know: this is asked last of an act that would otherwise be done, answered
 * as of a flag, and shown by nothing before. Whoever would find out must mean what they decide, for it is done where nobody has
 * signed.
 */
export const mayDecide = (affairs: Affairs, of: Judged, moderatorId: string, at: number): Refusal | null =>
  plainConflict(affairs, of, moderatorId, at) ?? critic(affairs, of, moderatorId);

export const critic = (
  affairs: Affairs,
  { authorId }: Pick<Case, 'authorId'>,
  moderatorId: string,
): Refusal | null => (hasSignedAgainst(affairs, authorId, moderatorId) ? 'not_yours' : null);

const hasSignedAgainst = (affairs: Affairs, userId: string, moderatorId: string): boolean =>
  affairs.petitions.some(
    ({ kind, objectId, endedAt, signatures }) =>
      kind === 'recall' &&
      endedAt === null &&
      byId(affairs.mandates, objectId)?.holderId === moderatorId &&
      signatures.some((signature) => signature.userId === userId),
  );

/** Whether any moderator may answer it, as far as is known: one who is criticised leaves it for the three days that anyone may. */
export const canBeAnswered = (affairs: Affairs, of: Case, at: number): boolean =>
  moderatorsInForce(affairs, at).some(({ holderId }) => plainConflict(affairs, of, holderId, at) === null);

/** How a case holds what it is about. */
export function heldBy(affairs: Affairs, { id, sealed, foldedAt }: Case): Holding | null {
  if (sealed !== null) return 'sealed';
  const isHidden = affairs.decisions.some(
    ({ caseId, act, undoneAt }) => caseId === id && act === 'HIDE' && undoneAt === null,
  );
  if (isHidden) return 'hidden';
  return foldedAt === null ? null : 'folded';
}

/** And one comment of it. */
export function heldIn(affairs: Affairs, of: Case, commentId: string): Holding | null {
  const part = partOf(of, commentId);
  if (!part || isOut(part)) return null;
  const as = heldBy(affairs, of);
  return as === 'folded' && part.apart !== null ? null : as;
}

/** Why a comment's words are not simply there. What holds most counts. */
export function holdingOf(affairs: Affairs, commentId: string): { as: Holding; caseId: string } | null {
  const held = affairs.cases.map((of) => ({ as: heldIn(affairs, of, commentId), caseId: of.id }));
  for (const as of ['sealed', 'hidden', 'folded'] as const) {
    const found = held.find((each) => each.as === as);
    if (found) return { as, caseId: found.caseId };
  }
  return null;
}

/** All mutes of one person, over or not. */
export const mutesOf = (affairs: Affairs, userId: string): Decision[] =>
  affairs.decisions.filter(
    ({ act, caseId }) => act === 'MUTE' && byId(affairs.cases, caseId)?.authorId === userId,
  );

/** The appeal that is being voted on. */
export const openAppeal = (affairs: Affairs, decisionId: string) =>
  affairs.petitions.find(
    ({ kind, objectId, state }) => kind === 'appeal' && objectId === decisionId && state === 'VOTING',
  );

export type Muted = { until: number; caseId: string; decisionId: string };

/** The one that lasts longest. A mute rests while the appeal that suspended it is open. */
export function mutedUntil(affairs: Affairs, userId: string, at: number): Muted | null {
  const now = mutesOf(affairs, userId).flatMap(({ id, caseId, until, undoneAt, suspendedAt }) => {
    if (until === null || until <= at || undoneAt !== null) return [];
    return suspendedAt !== null && openAppeal(affairs, id) ? [] : [{ until, caseId, decisionId: id }];
  });
  return now.sort((a, b) => b.until - a.until)[0] ?? null;
}
