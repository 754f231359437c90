import { openMyNotes } from '@/lib/services/margin/my-notes';
import type { Channel } from '../channel';

const everything = { kind: null, textId: null, groupId: null, tag: null } as const;

export const myNotes: Channel = {
  name: 'my notes',
  async shown(world, who) {
    if (!who) return [];
    const context = await world.as(who);
    const written = world.ledger.comments.filter(({ author, removed }) => author === who && !removed);
    const wordless = world.ledger.threads.filter(
      (thread) =>
        thread.author === who && thread.highlight && !written.some((comment) => comment.thread === thread),
    );
    const should = written.length + wordless.length;
    const shown = [];
    for (const order of ['text', 'time'] as const) {
      const answer = [];
      for (let page = 1, pages = 1; page <= pages; page++) {
        const part = await openMyNotes(context, { ...everything, order, page });
        pages = part.pages;
        answer.push(part);
      }
      const is = answer.reduce((sum, { entries }) => sum + entries.length, 0);
      const counts = [
        { of: 'notes of one’s own', is, should },
        { of: 'notes of one’s own, as counted', is: answer[0]?.total ?? 0, should },
      ];
      shown.push({ where: `my notes by ${order}`, answer, counts });
    }
    return shown;
  },
};
