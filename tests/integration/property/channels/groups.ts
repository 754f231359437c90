import { openGroup } from '@/lib/services/groups';
import { askEach, type Channel } from '../channel';

export const groups: Channel = {
  name: 'the page of a group',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.groups,
      ({ id }) => openGroup(context, id),
      (answer, { name, members }) => ({
        where: name,
        answer,
        counts: [{ of: 'members', is: answer.members.length, should: members.size }],
      }),
    );
  },
};
