/** One case: what was asked, what became of it and why, and what whoever reads it may do about it. */
import { stateOfDecision } from '@/lib/domain/governance/account';
import { sanctions, type Case, type Decision } from '@/lib/domain/governance/affairs';
import { hasFlagged, isOpen, liveFlags } from '@/lib/domain/governance/cases';
import { byId } from '@/lib/domain/governance/evolve';
import { personOf, type AffairsNow } from '@/lib/domain/governance/now';
import { isFlood, partOf } from '@/lib/domain/governance/flood';
import { mayReleaseAlone, refusesRelease, releaseNeeds } from '@/lib/domain/governance/releasing';
import { activeMembers, heldIn, holdingOf, plainConflict } from '@/lib/domain/governance/standing-now';
import { toHtmlWithoutLinks } from '@/lib/domain/markdown/comment-html';
import { grantedWith, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentCaseRow } from './affairs';
import { presentBallot, presentPetition, type Seen } from './ballot';
import type { CaseCommentView, CaseView, DecisionView, LogView } from './governing';

const iso = (at: number): string => new Date(at).toISOString();

export type CaseNow = {
  now: AffairsNow;
  of: Case;
  /** Nobody is asked in a group that is dissolved. */
  goesOn: boolean;
  /** As it was flagged. */
  snapshot: string;
  /** The log's hash of it, and what that is of besides. */
  proof: { hash: string; salt: string };
  textId: string;
  threadId: string;
  /** Whoever runs the site sealed the words, or erased them. */
  operatorSeal: { paraphrase: string; purgedHash: string | null } | null;
  log: LogView[];
  /** Of a case about many comments, each of them. */
  flooded: Flooded[];
};
type Flooded = Pick<CaseNow, 'snapshot' | 'proof' | 'textId' | 'threadId' | 'operatorSeal'> & {
  commentId: string;
};

const isIn = ({ affairs }: AffairsNow, userId: string): boolean =>
  affairs.members.some((each) => each.userId === userId && each.leftAt === null);

function presentDecision(seen: Seen, of: Case, decision: Decision, userId: string): DecisionView {
  const now = reveal(seen);
  const { affairs, at } = now;
  const { id, by, mandateId, act, until, reason } = decision;
  const state = stateOfDecision(decision, affairs, at);
  const holderId = byId(affairs.mandates, mandateId)?.holderId;
  const appeal = affairs.petitions.find(
    ({ kind, objectId, endedAt }) => kind === 'appeal' && objectId === id && endedAt === null,
  );
  return {
    ...{ id, by, act, reason, state },
    moderator: holderId === undefined ? null : personOf(now, holderId),
    until: until === null ? null : iso(until),
    at: iso(decision.at),
    appealUntil: iso(decision.appealUntil),
    mayAppeal: isIn(now, userId) && state === 'STANDING' && act !== 'DISMISS' && !appeal?.signatures.some((each) => each.userId === userId),
    mayUndo: by === 'MODERATOR' && state === 'STANDING' && act !== 'SEAL' && plainConflict(affairs, of, userId, at) === null,
    appeal: appeal ? presentPetition(seen, appeal, userId) : null,
  }; // prettier-ignore
}

/** What seals it may be another case, or whoever runs the site: whichever says so. */
function presentFlooded(
  seen: Seen,
  of: Case,
  { commentId, snapshot, proof, textId, threadId, operatorSeal }: Flooded,
  { userId, judges }: { userId: string; judges: boolean },
): CaseCommentView | null {
  const { affairs, at } = reveal(seen);
  const part = partOf(of, commentId);
  if (!part) return null;
  // Of what is sealed together the words go too that their author had changed before.
  const isSealedHere = of.sealed !== null && part.apart !== 'RELEASED';
  const isSealed = isSealedHere || operatorSeal !== null || holdingOf(affairs, commentId)?.as === 'sealed';
  const isKept = (isSealed && of.authorId !== userId) || operatorSeal?.purgedHash != null;
  const alone = mayReleaseAlone(affairs, of, userId, at);
  const may = judges && (alone || !part.releaseAskedBy.includes(userId));
  return {
    ...{ commentId, textId, threadId, apart: part.apart, asked: part.releaseAskedBy.length },
    html: isKept ? null : toHtmlWithoutLinks(snapshot),
    proof: isKept ? null : proof,
    paraphrase: operatorSeal?.paraphrase ?? null,
    operator: operatorSeal === null ? null : operatorSeal.purgedHash === null ? 'sealed' : 'purged',
    held: heldIn(affairs, of, commentId),
    abilities: {
      release: may && refusesRelease(of, part, alone) === null,
      seal: judges && isOpen(of) && !isSealed,
    },
  };
}

/** Their own words are a sealed comment's author's to see, and nobody else's. */
export function presentCase(authorized: Authorized<'case.read', CaseNow>, userId: string): CaseView {
  const { now, of, goesOn, snapshot, proof, textId, threadId, operatorSeal, log, flooded } = reveal(authorized); // prettier-ignore
  const seen: Seen = grantedWith(authorized, now);
  const { affairs, at, group } = now;
  const decisions = affairs.decisions.filter(({ caseId }) => caseId === of.id);
  const ids = new Set([of.id, ...affairs.petitions.flatMap((each) => (decisions.some(({ id }) => id === each.objectId) ? [each.id] : []))]); // prettier-ignore
  // Whichever of its cases says so: an earlier wording may hold the same address.
  const isSealed = operatorSeal !== null || holdingOf(affairs, of.commentId)?.as === 'sealed';
  const isSealedInPart = flooded.some((each) => each.operatorSeal !== null || holdingOf(affairs, each.commentId)?.as === 'sealed'); // prettier-ignore
  const isKept = (isSealed && of.authorId !== userId) || operatorSeal?.purgedHash != null;
  const open = of.state === 'OPEN';
  const decides = open && plainConflict(affairs, of, userId, at) === null;
  const judges = goesOn && isIn(now, userId) && of.authorId !== userId;
  const asks = isIn(now, userId) && isOpen(of) && of.authorId !== userId && !hasFlagged(of, userId);
  return {
    ...presentCaseRow(seen, of),
    ...{ id: of.id, group, textId, threadId, commentId: of.commentId },
    html: isKept || isFlood(of) ? null : toHtmlWithoutLinks(snapshot),
    proof: isKept || isFlood(of) ? null : proof,
    flood: flooded.flatMap((each) => presentFlooded(seen, of, each, { userId, judges }) ?? []),
    releaseNeeds: mayReleaseAlone(affairs, of, userId, at) ? null : releaseNeeds(affairs, of, at),
    paraphrase: operatorSeal?.paraphrase ?? of.sealed?.paraphrase ?? null,
    ofTwo: activeMembers(affairs, at).length === 2,
    operator: operatorSeal === null ? null : operatorSeal.purgedHash === null ? 'sealed' : 'purged',
    flags: liveFlags(of).length,
    // A line may say the very thing that the law took away, or that was sealed in one of many.
    notes:
      operatorSeal || isSealedInPart ? [] : liveFlags(of).flatMap(({ note }) => (note === '' ? [] : [note])),
    decisions: decisions
      .map((each) => presentDecision(seen, of, each, userId))
      .map((each) => (goesOn ? each : { ...each, mayAppeal: false, mayUndo: false })),
    ballots: affairs.ballots
      .filter(({ objectId }) => ids.has(objectId))
      .flatMap((each) => presentBallot(seen, each, userId) ?? []),
    log,
    abilities: {
      second: asks,
      withdrawFlag: open && hasFlagged(of, userId),
      seal: asks && !isSealed && !isFlood(of),
      decide: decides ? sanctions.filter((each) => each !== 'SEAL' || !isSealed) : [],
      refer: decides,
    },
  };
}
