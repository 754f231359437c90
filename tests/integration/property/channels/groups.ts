import { openGroup } from '@/lib/services/groups/groups';
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
        // In the Commons is everyone who has an account.
        const people = group.readers === 'site' ? world.ledger.people.length : group.members.size;
        const asking = world.ledger.requests.filter((it) => it.group === group && it.state === 'waiting');
        return {
          where: group.name,
          answer,
          counts: [
            { of: 'people', is: answer.memberCount, should: people },
            { of: 'members', is: answer.members.length, should: isMember ? group.members.size : 0 },
            { of: 'requests', is: answer.requests.length, should: isMember ? asking.length : 0 },
          ],
        };
      },
    );
  },
};
