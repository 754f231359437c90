import { openGroup } from '@/lib/services/groups';
import { askEach, type Channel } from '../channel';
import { isIn } from '../oracle';

export const groups: Channel = {
  name: 'the page of a group',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.groups,
      ({ id }) => openGroup(context, id),
      (answer, group) => {
        const isMember = isIn(who, group);
        const asking = world.ledger.requests.filter((it) => it.group === group && it.state === 'waiting');
        return {
          where: group.name,
          answer,
          counts: [
            { of: 'people', is: answer.memberCount, should: group.members.size },
            { of: 'members', is: answer.members.length, should: isMember ? group.members.size : 0 },
            { of: 'requests', is: answer.requests.length, should: isMember ? asking.length : 0 },
          ],
        };
      },
    );
  },
};
