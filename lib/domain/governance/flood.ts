/**
 * Many comments of one author in one case: they are asked about, folded, hidden and shown again together. Which they are is
 * fixed when it is opened; each can be taken out of it by itself.
 */
import type { Affairs, Case } from './affairs';
import { leastFlood, mostFlooded } from './constants';
import type { Flooded } from './flooded';

export type Wording = { commentId: string; revisionHash: string; salt?: string };

export const isFlood = ({ flood = [] }: Pick<Case, 'flood'>): boolean => flood.length > 0;

/** Each comment that a case is about: of most cases the one. */
export const partsOf = ({ commentId, revisionHash, flood = [] }: Case): readonly Flooded[] =>
  flood.length > 0 ? flood : [{ commentId, revisionHash, apart: null, releaseAskedBy: [] }];

export const partOf = (of: Case, commentId: string): Flooded | undefined =>
  partsOf(of).find((part) => part.commentId === commentId);

/** Whatever is decided in the case is not about it any more. */
export const isOut = ({ apart }: Flooded): boolean => apart === 'EDITED' || apart === 'RELEASED';

export const withPart = (of: Case, part: Flooded): Case => ({
  ...of,
  flood: partsOf(of).map((each) => (each.commentId === part.commentId ? part : each)),
});

/** What a row of the log says of one comment of a case. */
export const aboutPart = ({ id }: Case, { commentId, revisionHash }: Wording) => ({
  ...{ caseId: id, targetId: commentId, revisionHash },
  alone: true as const,
});

const isOf = (of: Case, { commentId, revisionHash }: Wording): boolean =>
  partsOf(of).some(
    (part) => part.commentId === commentId && part.revisionHash === revisionHash && part.apart !== 'EDITED',
  );

/** Those that this wording is in still, the latest first. */
export const floodsWith = (affairs: Affairs, wording: Wording): Case[] =>
  affairs.cases
    .filter((of) => isFlood(of) && isOf(of, wording) && partOf(of, wording.commentId)?.apart !== 'RELEASED')
    .toReversed();

/** Nobody is asked twice: what was judged, is being voted on, or was taken out of such a case is left to itself. */
export const mayBeFlooded = (affairs: Affairs, wording: Wording, isAsked: (of: Case) => boolean): boolean =>
  affairs.cases
    .filter((of) => isOf(of, wording))
    .every((of) => isAsked(of) && partOf(of, wording.commentId)?.apart !== 'RELEASED');

/** The comments of a new case; none where they are too few to be a flood. */
export function floodOf(first: Wording, others: readonly Wording[]): Flooded[] {
  const rest = others.filter(({ commentId }) => commentId !== first.commentId);
  const all = [first, ...rest].slice(0, mostFlooded);
  if (all.length < leastFlood) return [];
  return all.map(({ commentId, revisionHash, salt }) => ({
    ...{ commentId, revisionHash, apart: null, releaseAskedBy: [] },
    ...(salt !== undefined && { salt }),
  }));
}
