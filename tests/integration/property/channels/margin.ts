import { openMargin } from '@/lib/services/margin/reader';
import { askEach, listMargins, type Channel } from '../channel';

export const margin: Channel = {
  name: 'the margin',
  async shown(world, who) {
    const context = await world.as(who);
    const { unread } = world.oracle(who);
    return askEach(
      listMargins(world),
      ({ text, view }) => openMargin(context, { textId: text.id, view }),
      (answer, { where, has }) => ({
        where,
        answer,
        counts: [
          { of: 'new', is: answer.unread.length, should: unread.filter((it) => has(it.thread)).length },
        ],
      }),
    );
  },
};
