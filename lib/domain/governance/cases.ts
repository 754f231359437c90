import type { Affairs, Case, Change, Flag } from './affairs';
import { noted } from './evolve';
import { isFlood } from './flood';

/** Words that somebody asks to have looked at. */
export type Words = {
  /** For the case, if this is the first to ask. */
  caseId: string;
  flagId: string;
  commentId: string;
  authorId: string;
  revisionHash: string;
  salt?: string;
  aboutId?: string | null;
};

export const caseOfWording = (
  affairs: Affairs,
  { commentId, revisionHash }: Pick<Words, 'commentId' | 'revisionHash'>,
): Case | undefined =>
  affairs.cases.find(
    (each) => !isFlood(each) && each.commentId === commentId && each.revisionHash === revisionHash,
  );

export const isOpen = ({ state }: Case): boolean => state === 'OPEN' || state === 'BALLOT';
export const liveFlags = ({ flags }: Case): Flag[] => flags.filter(({ withdrawnAt }) => withdrawnAt === null);
export const hasFlagged = (of: Case, userId: string): boolean =>
  liveFlags(of).some(({ flaggerId }) => flaggerId === userId);

export const newCase = (
  { caseId, commentId, authorId, revisionHash, salt, aboutId = null }: Words,
  at: number,
): Case => ({
  ...{ id: caseId, commentId, authorId, revisionHash, aboutId, state: 'OPEN', openedAt: at },
  ...(salt !== undefined && { salt }),
  ...{ secondedAt: null, foldedAt: null, sealed: null, sealAskedById: null, referredAt: null, endedAt: null },
  flags: [],
});

/**
 * A case that ended because everybody took back what they had asked, or because nobody joined the one who asked, is opened anew by
 * the next: else words would be out of reach for ever of all who come later, as soon as one friend of their author had asked
 * alone. Who asked then has not taken it back, and asks with them. Of what the members were asked, and judged (`over`) or let
 * pass, they are not asked twice.
 */
export const openedAnew = (of: Case, at: number): Case =>
  of.state !== 'LAPSED' ||
  of.sealAskedById !== null ||
  of.flags.length === 0 ||
  (of.secondedAt !== null && liveFlags(of).length > 0)
    ? of
    : { ...of, state: 'OPEN', openedAt: at, secondedAt: null, referredAt: null, endedAt: null };

/** How many ask for it: who has left since asks for nothing. */
export const askers = (of: Case, isMember: (userId: string) => boolean): number =>
  liveFlags(of).filter(({ flaggerId }) => isMember(flaggerId)).length;

/** With one flag more. One that was withdrawn is made again; by a second member's it is seconded. */
export function flagged(of: Case, flag: Flag, isMember: (userId: string) => boolean): Case {
  const before = of.flags.find(({ flaggerId }) => flaggerId === flag.flaggerId);
  const again = { ...flag, id: before?.id ?? flag.id };
  const flags = before ? of.flags.map((each) => (each === before ? again : each)) : [...of.flags, again];
  const isSeconded = askers({ ...of, flags }, isMember) > 1;
  return { ...of, flags, secondedAt: of.secondedAt ?? (isSeconded ? flag.at : null) };
}

/** What a row of the log says of a case: no words. */
export const about = ({ id, commentId, revisionHash }: Case) => ({
  caseId: id,
  targetId: commentId,
  revisionHash,
});

/** An ended case in which somebody still has asked to seal is one that the members judged sealed: they are not asked twice. */
export const over = (of: Case, state: 'DECIDED' | 'LAPSED', at: number): Case => ({
  ...{ ...of, state, endedAt: at, foldedAt: null },
  sealAskedById: of.sealed === null ? null : of.sealAskedById,
});

/** Nothing came of it: the words are there again as they were. */
export const lapse = (of: Case, at: number): Change[] => [
  { put: 'case', row: { ...over(of, 'LAPSED', at), sealed: null } },
  noted(at, 'CASE_LAPSED', about(of)),
  ...(of.foldedAt === null ? [] : [noted(at, 'UNFOLDED', about(of))]),
  ...(of.sealed === null ? [] : [noted(at, 'UNSEALED', about(of))]),
];
