import { listFronts, openFront } from '@/lib/services/groups/joining';
import { askEach, orNothing, type Channel } from '../channel';

/** What a group tells of itself before one is in it, and which groups there are to come into. */
export const fronts: Channel = {
  name: 'the front of a group',
  async shown(world, who) {
    const context = await world.as(who);
    const { groups, people } = world.ledger;
    const accounts = people.length;
    const each = await askEach(
      groups,
      ({ id }) => openFront(context, id),
      // In the Commons is everyone who has an account.
      (answer, { name, members, readers }) => ({
        where: name,
        answer,
        counts: [
          { of: 'people', is: answer.memberCount, should: readers === 'site' ? accounts : members.size },
        ],
      }),
    );
    const answer = await orNothing(listFronts(context));
    if (answer === null) return each;
    const ways = groups.filter(
      ({ kind, readers, members }) =>
        kind !== 'invitation' && readers !== 'site' && who !== null && !members.has(who),
    );
    const counts = [{ of: 'groups to come into', is: answer.length, should: ways.length }];
    return [...each, { where: 'the groups to come into', answer, counts }];
  },
};
