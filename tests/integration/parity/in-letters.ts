/** What people are written, asked of the services and set in words as it is sent. */
import { weeklyForCopying, writeLetter } from '@/app/_letters/write-letter';
import { AppError } from '@/lib/errors';
import { openInbox } from '@/lib/services/reading/attention';
import { openWeek } from '@/lib/services/letters/week';
import { composeWeekly } from '@/lib/services/letters/weekly';
import { listNameable } from '@/lib/services/margin/mentions';
import { actors, ofKind, type ActorName, type SubjectName } from './matrix';
import type { Site } from './site';

const said = /words-[\w-]+/g;
const span = () => ({ since: new Date(0), until: new Date() });

async function orNothing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && ['not_found', 'unauthenticated', 'forbidden'].includes(error.code))
      return null;
    throw error;
  }
}

/** Each person's words in the letters of all groups, and in the weeks to copy; every person tries every group. */
export async function wordsInLetters({ ids, people, world }: Site) {
  const found: Record<'letters' | 'weeks', Partial<Record<ActorName, string[]>>> = { letters: {}, weeks: {} };
  for (const name of actors) {
    const who = people[name];
    const context = await world.as(who);
    const [letters, weeks] = [[] as string[], [] as string[]];
    for (const group of ofKind('group')) {
      const letter = await orNothing(composeWeekly(context, ids[group], span()));
      if (letter && who) {
        const to = { ...who, userId: who.id, language: 'en', timeZone: 'UTC' };
        const { text, html } = writeLetter({ letter, to });
        letters.push(...(`${text}${html}`.match(said) ?? []));
      }
      const week = await orNothing(openWeek(context, ids[group]));
      if (week?.letter) weeks.push(...(weeklyForCopying(week.letter, 'en', 'UTC').match(said) ?? []));
    }
    found.letters[name] = [...new Set(letters)].sort();
    found.weeks[name] = [...new Set(weeks)].sort();
  }
  return found;
}

/** Whom each person is offered to name, in every group there is. */
export async function namesOffered({ ids, people, world }: Site) {
  const found: Partial<Record<ActorName, string[]>> = {};
  for (const name of actors) {
    const context = await world.as(people[name]);
    const offered: string[] = [];
    for (const group of ofKind('group')) {
      const names = (await orNothing(listNameable(context, ids[group]))) ?? [];
      offered.push(...names.map((each) => `${group.charAt('group: '.length)}: ${each.name}`));
    }
    found[name] = offered.sort();
  }
  return found;
}

/** Who finds this comment in what is for them, when it names everybody there is. */
export async function toldWhenNamed({ db, ids, people, world }: Site, comment: SubjectName, words: string) {
  const commentId = ids[comment];
  const named = actors.flatMap((name) => people[name] ?? []);
  await db.mention.createMany({ data: named.map(({ id, name }) => ({ commentId, userId: id, name })) });
  const told: ActorName[] = [];
  for (const name of actors) {
    const inbox = await orNothing(openInbox(await world.as(people[name])));
    if (JSON.stringify(inbox?.answers ?? []).includes(words)) told.push(name);
  }
  await db.mention.deleteMany({ where: { commentId } });
  return told;
}
