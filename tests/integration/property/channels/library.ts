import { listGroups, listShelvable } from '@/lib/services/groups/groups';
import { listLibrary, openText } from '@/lib/services/texts/texts';
import { askEach, type Channel } from '../channel';

export const library: Channel = {
  name: 'the library',
  async shown(world, who) {
    const context = await world.as(who);
    const [texts, groups] = [await listLibrary(context), await listGroups(context)];
    const oracle = world.oracle(who);
    return [
      {
        where: 'the library',
        answer: { texts, groups },
        counts: [
          { of: 'texts', is: texts.length, should: oracle.texts.length },
          { of: 'groups', is: groups.length, should: oracle.groups.length },
        ],
      },
      ...(await askEach(
        world.ledger.texts,
        ({ id }) => openText(context, id),
        (answer, { title }) => ({ where: title, answer }),
      )),
      ...(await askEach(
        world.ledger.groups,
        ({ id }) => listShelvable(context, id),
        (answer, { name }) => ({ where: `what could go on the shelf of ${name}`, answer }),
      )),
    ];
  },
};
