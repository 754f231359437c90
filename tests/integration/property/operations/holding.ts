import { holdings } from '@/lib/domain/governance/affairs';
import { holdComment, holdFlood, unholdComment } from '../../../factories/hold';
import type { Operation } from '../random-world';

/** A group folds, hides or seals what somebody said in it, and says why, or what instead. */
const holds: Operation = {
  name: 'holds a comment',
  often: 8,
  async play({ db, ledger, mark }, pick) {
    const comment = pick(
      ledger.comments.filter(({ thread, removed, sealed }) => thread.group && !removed && !sealed),
    );
    const as = pick(holdings);
    if (!comment || !as) return;
    const told = mark();
    await holdComment(db, comment.id, as, { reason: told, paraphrase: told });
    comment.held = { as, told };
  },
};

/** All that one of them wrote there, in one case. */
const holdsMany: Operation = {
  name: 'holds many of one author',
  often: 4,
  async play({ db, ledger, mark }, pick) {
    const there = ledger.comments.filter((it) => it.thread.group && !it.removed && !it.sealed);
    const first = pick(there);
    const as = pick(holdings);
    if (!first || !as) return;
    const all = there.filter(
      ({ thread, author }) => thread.group === first.thread.group && author === first.author,
    );
    const told = mark();
    await holdFlood(db, all.map(({ id }) => id), as, { reason: told, paraphrase: told }); // prettier-ignore
    for (const comment of all) comment.held = { as, told };
  },
};

const releases: Operation = {
  name: 'holds a comment no more',
  often: 2,
  async play({ db, ledger }, pick) {
    const comment = pick(ledger.comments.filter(({ held, sealed }) => held && !sealed));
    if (!comment) return;
    await unholdComment(db, comment.id);
    comment.held = undefined;
  },
};

export const holding = [holds, holdsMany, releases];
