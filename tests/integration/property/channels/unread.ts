import { countAnswers, countNews } from '@/lib/services/reading/attention';
import type { Channel } from '../channel';

export const unread: Channel = {
  name: 'how much is new',
  async shown(world, who) {
    const context = await world.as(who);
    const oracle = world.oracle(who);
    const news = await countNews(context);
    const { ledger } = world;
    const inGroups = ledger.groups.map((group) => ({
      of: `new in ${group.name}`,
      is: news.inGroup(group.id),
      should: oracle.unread.filter((it) => it.thread.group === group).length,
    }));
    const inReadings = ledger.groups.flatMap((group) =>
      ledger.texts.map((text) => ({
        of: `new in ${group.name} about ${text.title}`,
        is: news.inReading(group.id, text.id),
        should: oracle.unread.filter(({ thread }) => thread.group === group && thread.text === text).length,
      })),
    );
    const answers = {
      of: 'new answers',
      is: await countAnswers(context),
      should: oracle.answers.filter((it) => oracle.unread.includes(it)).length,
    };
    return [{ where: 'the counts', answer: news.readings, counts: [...inGroups, ...inReadings, answers] }];
  },
};
