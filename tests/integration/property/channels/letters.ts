import { vi } from 'vitest';
import { weeklyForCopying, writeLetter } from '@/app/_letters/write-letter';
import { composeAtOnce, composeDaily, type TellingLetter } from '@/lib/services/letters/telling';
import { openWeek } from '@/lib/services/letters/week';
import { composeWeekly } from '@/lib/services/letters/weekly';
import { authSecret } from '../../../factories/site';
import { askEach, type Channel } from '../channel';
import type { Group } from '../ledger';
import type { RandomWorld } from '../random-world';

const always = () => ({ since: new Date(0), until: new Date(Date.now() + 60_000) });
const wantsAll = (rhythm: 'daily' | 'at_once') =>
  (['reply', 'mention', 'watched'] as const).map((matter) => ({ matter, rhythm }));
/** The latest of each group, each as a letter of its own. */
const atOnceEach = 12;

const latestOf = ({ ledger }: RandomWorld, group: Group) =>
  ledger.comments.filter(({ thread }) => thread.group === group).slice(-atOnceEach);

/** Every letter of every group, as it would leave now; and the week to copy. */
export const letters: Channel = {
  name: 'letters',
  async shown(world, who) {
    if (!who) return [];
    const context = await world.as(who);
    vi.stubEnv('AUTH_SECRET', authSecret); // links are sealed
    const { unread, told, texts, written } = world.oracle(who);
    const isTold = (it: (typeof told)[number]) =>
      told.includes(it) && !it.held && unread.includes(it) && texts.includes(it.thread.text);
    return askEach(
      world.ledger.groups,
      async (group) => {
        const { id: groupId } = group;
        const weekly = await composeWeekly(context, groupId, always());
        const daily = await composeDaily(context, { groupId, chosen: wantsAll('daily') }, always());
        const atOnce: TellingLetter[] = [];
        for (const { id: commentId } of latestOf(world, group)) {
          const asked = { groupId, chosen: wantsAll('at_once'), commentId };
          const letter = await composeAtOnce(context, asked, always().until);
          if (letter) atOnce.push(letter);
        }
        const { letter: week } = await openWeek(context, groupId);
        const to = { ...who, userId: who.id, language: 'en', timeZone: 'UTC' };
        const sent = [weekly, daily, ...atOnce].flatMap((letter) => {
          if (!letter) return [];
          // The address is the envelope’s.
          const { to: _, ...sent } = writeLetter({ letter, to });
          return [sent];
        });
        return { weekly, daily, atOnce, sent, week, toCopy: week && weeklyForCopying(week, 'fr', 'UTC') };
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
              of: 'written in the week',
              is: answer.weekly?.written.comments ?? 0,
              should: inGroup(written).length,
            },
            // In a group that is no more nobody meets.
            {
              of: 'dates',
              is: answer.weekly?.toRead.meets ? 1 : 0,
              should:
                !group.dissolved &&
                world.ledger.meetings.some((date) => date.group === group && !date.cancelled)
                  ? 1
                  : 0,
            },
            {
              of: 'told at once',
              is: answer.atOnce.length,
              should: latestOf(world, group).filter(isTold).length,
            },
            {
              of: 'told in the morning',
              is: inLetter.length,
              should: Math.min(30, inGroup(told).filter(isTold).length),
            },
          ],
        };
      },
    );
  },
};
