import { readHistory } from '@/lib/services/margin/history';
import { askEach, type Channel } from '../channel';

export const history: Channel = {
  name: 'what a comment said before',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.comments,
      ({ id }) => readHistory(context, id),
      (answer, { id, earlier }) => ({
        where: id,
        answer,
        counts: [{ of: 'earlier wordings', is: answer.wordings.length, should: earlier.length }],
      }),
    );
  },
};
