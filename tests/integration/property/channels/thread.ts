import { requireThread } from '@/lib/services/margin/threads';
import { askEach, type Channel } from '../channel';

export const thread: Channel = {
  name: 'a conversation by its id',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.threads,
      ({ id }) => requireThread(context, id),
      (answer, { id }) => ({ where: id, answer }),
    );
  },
};
