import { openInbox } from '@/lib/services/reading/attention';
import type { Channel } from '../channel';

export const inbox: Channel = {
  name: 'the inbox',
  async shown(world, who) {
    if (!who) return [];
    const { answers, told, unread } = world.oracle(who);
    const answer = await openInbox(await world.as(who));
    const counts = [
      { of: 'answers', is: answer.answers.length, should: Math.min(50, answers.length) },
      { of: 'watched', is: answer.watched.length, should: Math.min(50, told.length - answers.length) },
      {
        of: 'new',
        is: answer.readings.reduce((sum, { comments }) => sum + comments, 0),
        should: unread.length,
      },
    ];
    return [{ where: 'the inbox', answer, counts }];
  },
};
