import { vi } from 'vitest';
import { weeklyForCopying, writeLetter } from '@/app/_letters/write-letter';
import { composeDaily } from '@/lib/services/letters/telling';
import { openWeek } from '@/lib/services/letters/week';
import { composeWeekly } from '@/lib/services/letters/weekly';
import { authSecret } from '../../../factories/site';
import { askEach, type Channel } from '../channel';

const always = () => ({ since: new Date(0), until: new Date(Date.now() + 60_000) });
const wantsAll = (['reply', 'mention', 'watched'] as const).map((matter) => ({
  matter,
  rhythm: 'daily' as const,
}));

/** Every letter of every group, as it would leave now; and the week to copy. */
export const letters: Channel = {
  name: 'letters',
  async shown(world, who) {
    if (!who) return [];
    const context = await world.as(who);
    vi.stubEnv('AUTH_SECRET', authSecret); // links are sealed
    const { unread, told, texts } = world.oracle(who);
    return askEach(
      world.ledger.groups,
      async ({ id: groupId }) => {
        const weekly = await composeWeekly(context, groupId, always());
        const daily = await composeDaily(context, { groupId, chosen: wantsAll }, always());
        const { letter: week } = await openWeek(context, groupId);
        const to = { ...who, userId: who.id, language: 'en', timeZone: 'UTC' };
        const sent = [weekly, daily].flatMap((letter) => {
          if (!letter) return [];
          // The address is the envelope’s.
          const { to: _, ...sent } = writeLetter({ letter, to });
          return [sent];
        });
        return { weekly, daily, sent, week, toCopy: week && weeklyForCopying(week, 'fr', 'UTC') };
      },
      (answer, group) => {
        const inGroup = <T extends { thread: { group: unknown } }>(all: readonly T[]) =>
          all.filter(({ thread }) => thread.group === group);
        const inLetter = answer.daily?.told.flatMap(({ said }) => said) ?? [];
        return {
          where: `the letters of ${group.name}`,
          answer,
          counts: [
            {
              of: 'told in the morning',
              is: inLetter.length,
              should: Math.min(
                30,
                inGroup(told).filter((it) => unread.includes(it) && texts.includes(it.thread.text)).length,
              ),
            },
          ],
        };
      },
    );
  },
};
