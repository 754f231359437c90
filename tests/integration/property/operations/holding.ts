import { holdings } from '@/lib/domain/governance/affairs';
import { holdComment, unholdComment } from '../../../factories/hold';
import type { Operation } from '../random-world';

/** A group folds, hides or seals what somebody said in it, and says why, or what instead. */
const holds: Operation = {
  name: 'holds a comment',
  often: 8,
  async play({ db, ledger, mark }, pick) {
    const comment = pick(ledger.comments.filter(({ thread, removed }) => thread.group && !removed));
    const as = pick(holdings);
    if (!comment || !as) return;
    const told = mark();
    await holdComment(db, comment.id, as, { reason: told, paraphrase: told });
    comment.held = { as, told };
  },
};

const releases: Operation = {
  name: 'holds a comment no more',
  often: 2,
  async play({ db, ledger }, pick) {
    const comment = pick(ledger.comments.filter(({ held }) => held));
    if (!comment) return;
    await unholdComment(db, comment.id);
    comment.held = undefined;
  },
};

export const holding = [holds, releases];
