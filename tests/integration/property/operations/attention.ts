import { keepSeen } from '@/lib/services/reading/attention';
import { readsComment } from '../oracle';
import type { Operation } from '../random-world';

/** Anybody says of anything that they have seen it; only what one may read is marked. */
const sees: Operation = {
  name: 'has something before their eyes',
  often: 6,
  async play(world, pick) {
    const { ledger } = world;
    const who = pick(ledger.people);
    const comments = [1, 2, 3, 4].flatMap(() => pick(ledger.comments) ?? []);
    if (!who || comments.length === 0) return;
    await keepSeen(await world.as(who), { commentIds: comments.map(({ id }) => id) });
    const seen = ledger.seen.get(who) ?? new Set();
    ledger.seen.set(who, seen);
    for (const comment of comments) if (readsComment(who, comment)) seen.add(comment);
  },
};

export const attention = [sees];
