import { listNameable } from '@/lib/services/margin/mentions';
import { askEach, type Channel } from '../channel';
import { isIn } from '../oracle';

/** Whom one can name, as completion offers it: of every group, one’s own or not. */
export const suggestions: Channel = {
  name: 'whom one can name',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.groups,
      ({ id }) => listNameable(context, id),
      (answer, group) => ({
        where: `in ${group.name}`,
        answer,
        counts: [
          {
            of: 'people to name',
            is: answer.length,
            should: isIn(who, group) ? group.members.size - 1 : 0,
          },
        ],
      }),
    );
  },
};
