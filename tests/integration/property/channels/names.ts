import { openName } from '@/lib/services/groups/renaming';
import { askEach, type Channel } from '../channel';

export const names: Channel = {
  name: 'what a group was called before',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.groups,
      ({ id }) => openName(context, id),
      (answer, { name, formerly = [] }) => ({
        where: name,
        answer,
        counts: [{ of: 'former names', is: answer.former.length, should: formerly.length }],
      }),
    );
  },
};
