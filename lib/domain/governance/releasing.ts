/** Taking one comment out of a case about many: it is there again, and the case goes on about the others. */
import type { Affairs, Case, Change, Moment, Outcome } from './affairs';
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

/** As many as could have folded it; of what was decided, as many as a vote needs to decide anything. */
export function releaseNeeds(affairs: Affairs, of: Case, at: number): number {
  const { fold, support } = thresholds(baseNow(affairs, at));
  return Math.max(leastJudges, standing(affairs, of).length > 0 ? support : fold);
}

/** What the members decided, or let stand, is not a moderator's to take apart. */
export const mayReleaseAlone = (affairs: Affairs, of: Case, userId: string, at: number): boolean =>
  plainConflict(affairs, of, userId, at) === null &&
  standing(affairs, of).every(
    (decision) => decision.by === 'MODERATOR' && stateOfDecision(decision, affairs, at) !== 'UPHELD',
  );

/** Whether there is anything to take out, and what this person may not ask it for. */
export const isReleasable = (of: Case, part: Flooded): boolean =>
  isFlood(of) && !isOut(part) && of.sealed === null && of.state !== 'LAPSED';

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
  if (!isReleasable(of, part)) return refuse(isOut(part) ? 'already' : 'not_open');
  const released: Flooded = { ...part, apart: 'RELEASED' };
  if (mayReleaseAlone(affairs, of, userId, at)) {
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
