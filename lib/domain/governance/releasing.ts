/** Taking one comment out of a case about many: it is there again, and the case goes on about the others. */
import type { Affairs, Case, Change, Moment, Outcome, Refusal } from './affairs';
import { stateOfDecision } from './account';
import { acted, isReason, refuse } from './act';
import { lapse } from './cases';
import { leastJudges } from './constants';
import { byId, noted, unnamed } from './evolve';
import { aboutPart, isFlood, isOut, partOf, partsOf, withPart } from './flood';
import type { Flooded } from './flooded';
import { baseNow, critic, isMember, mandateOf, plainConflict, weighs } from './standing-now';
import { thresholds } from './thresholds';

const standing = ({ decisions }: Affairs, { id }: Case) =>
  decisions.filter(({ caseId, undoneAt }) => caseId === id && undoneAt === null);

/** As many as could have folded it; of what was decided, or is being, as many as a vote needs to decide anything. */
export function releaseNeeds(affairs: Affairs, of: Case, at: number): number {
  const { fold, support } = thresholds(baseNow(affairs, at));
  const isVoted = of.state === 'BALLOT' || standing(affairs, of).length > 0;
  return Math.max(leastJudges, isVoted ? support : fold);
}

/** What the members decided, or let stand, is not a moderator's to take apart. */
export const mayReleaseAlone = (affairs: Affairs, of: Case, userId: string, at: number): boolean =>
  plainConflict(affairs, of, userId, at) === null &&
  standing(affairs, of).every(
    (decision) => decision.by === 'MODERATOR' && stateOfDecision(decision, affairs, at) !== 'UPHELD',
  );

/**
 * Why it is not to be taken out now. What the members are voting on nobody takes apart under their hands. Of an open case a
 * moderator (`alone`) leaves the last: that nothing should become of it is an answer, which is accounted for and can be undone.
 */
export function refusesRelease(of: Case, part: Flooded, alone: boolean): Refusal | null {
  if (isFlood(of) && isOut(part)) return 'already';
  if (of.state === 'BALLOT') return 'deciding';
  if (!isFlood(of) || of.sealed !== null || of.state === 'LAPSED') return 'not_open';
  const isLast = of.state === 'OPEN' && partsOf(of).every((each) => each === part || isOut(each));
  return alone && isLast ? 'not_open' : null;
}

/** Out of the case; when that was the last of it, nobody asks about anything any more. */
export function takeOut(of: Case, part: Flooded, row: Change, at: number): Change[] {
  const after = withPart(of, part);
  const isEmpty = of.state === 'OPEN' && partsOf(after).every(isOut);
  return [{ put: 'case', row: after }, row, ...(isEmpty ? lapse(after, at) : [])];
}

type Releasing = { caseId: string; commentId: string; byId: string; reason: string };

/** By whoever looks after the margin, with a reason; otherwise when enough members want it. */
export function release(affairs: Affairs, asked: Releasing, moment: Moment): Outcome {
  const { commentId, byId: userId, reason } = asked;
  const { at } = moment;
  const of = byId(affairs.cases, asked.caseId);
  const part = of && partOf(of, commentId);
  if (!of || !part) return refuse('unknown');
  if (!isMember(affairs, userId, at)) return refuse('not_a_member');
  if (of.authorId === userId) return refuse('own_words');
  const alone = mayReleaseAlone(affairs, of, userId, at);
  const refused = refusesRelease(of, part, alone);
  if (refused) return refuse(refused);
  const released: Flooded = { ...part, apart: 'RELEASED' };
  if (alone) {
    if (!isReason(reason)) return refuse('reason_too_short');
    // Asked last, as of every act of the office: it tells nobody who has signed.
    const criticised = critic(affairs, of, userId);
    if (criticised) return refuse(criticised);
    const mandateId = mandateOf(affairs, userId, at)?.id;
    const who = { actorKind: 'MODERATOR', actorId: userId, ...(mandateId ? { mandateId } : {}) } as const;
    const row = noted(at, 'TAKEN_OUT', { ...who, ...aboutPart(of, part), reason });
    return acted(affairs, moment, () => takeOut(of, released, row, at));
  }
  if (!weighs(affairs, userId, at)) return refuse('not_on_roll');
  if (part.releaseAskedBy.includes(userId)) return refuse('already');
  const releaseAskedBy = [...part.releaseAskedBy, userId];
  const count = releaseAskedBy.filter((each) => weighs(affairs, each, at)).length;
  const row = noted(at, 'RELEASE_ASKED', { ...unnamed, ...aboutPart(of, part) });
  if (count < releaseNeeds(affairs, of, at))
    return acted(affairs, moment, () => [
      { put: 'case', row: withPart(of, { ...part, releaseAskedBy }) },
      row,
    ]);
  const out = noted(at, 'TAKEN_OUT', { actorKind: 'ASSEMBLY', ...aboutPart(of, part) });
  return acted(affairs, moment, () => [row, ...takeOut(of, { ...released, releaseAskedBy }, out, at)]);
}
