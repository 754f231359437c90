import { openReader } from '@/lib/services/margin/reader';
import { askEach, listMargins, type Channel } from '../channel';

export const page: Channel = {
  name: 'the page of a text',
  async shown(world, who) {
    const context = await world.as(who);
    const { threads: readable, isHidden, stands } = world.oracle(who);
    const comments = world.ledger.comments.filter((it) => !isHidden(it));
    const threads = readable.filter((it) => it.about && stands(it, comments));
    return askEach(
      listMargins(world),
      ({ text, view }) => openReader(context, { textId: text.id, view }),
      (answer, { where, has }) => {
        const is = [...answer.counts.values()].reduce((sum, count) => sum + count, 0);
        return {
          where,
          answer,
          counts: [{ of: 'notes at paragraphs', is, should: threads.filter(has).length }],
        };
      },
    );
  },
};
