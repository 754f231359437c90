import { hide } from '@/lib/services/margin/hiding';
import type { Operation } from '../random-world';

/** A comment, or everything that its author says anywhere. */
const hides: Operation = {
  name: 'hides something from themselves',
  often: 3,
  async play(world, pick) {
    const { ledger } = world;
    const who = pick(ledger.people);
    const comment = pick(ledger.comments.filter(({ author, removed }) => author !== who && !removed));
    const what = pick(['comment', 'comment', 'author'] as const);
    if (!who || !comment || !what) return;
    await hide(await world.as(who), { commentId: comment.id, what });
    const hidden = ledger.hidden.get(who) ?? new Set();
    ledger.hidden.set(who, hidden.add(what === 'author' ? comment.author : comment));
  },
};

export const hiding = [hides];
