import { openKept } from '@/lib/services/shelf/kept';
import { askEach, type Channel } from '../channel';

export const kept: Channel = {
  name: 'what is kept of texts that were taken off a shelf',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.groups,
      ({ id }) => openKept(context, id),
      (answer, { name }) => ({ where: name, answer }),
    );
  },
};
