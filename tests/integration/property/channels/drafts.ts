import { listDrafts } from '@/lib/services/margin/drafts';
import { askEach, type Channel } from '../channel';

export const drafts: Channel = {
  name: 'drafts',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.texts,
      ({ id }) => listDrafts(context, id),
      (answer, text) => {
        const own = world.ledger.drafts.filter((it) => it.author === who && it.text === text);
        return {
          where: text.title,
          answer,
          counts: [{ of: 'drafts', is: answer.length, should: own.length }],
        };
      },
    );
  },
};
