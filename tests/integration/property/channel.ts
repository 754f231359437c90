/**
 * A channel is a way by which something leaves Catena: a page, a list, a number, a letter. To add one:
 * 1. a file in channels/ whose `shown` asks the service as this person (`world.as(who)`), once for each thing to ask for,
 *    and gives each answer whole, decoded (no MIME, no gzip); refusals are `orNothing`;
 * 2. for each number in an answer a count: what it says, and what `world.oracle(who)` says;
 * 3. its name in channels/index.ts;
 * 4. what it needs to have something to show: an operation (operations/), which notes in the ledger what it did; new words
 *    and ids are made by `world.mark()`, and oracle.ts says who may come upon them.
 */
import { AppError } from '@/lib/errors';
import type { View } from '@/lib/domain/audience';
import type { Group, Person, Text, Thread } from './ledger';
import type { RandomWorld } from './random-world';

export type Count = { of: string; is: number; should: number };
export type Shown = {
  /** For the report: “the margin of Text 2”. */
  where: string;
  /** Whatever leaves the server; every marker in it counts as shown. */
  answer: unknown;
  counts?: readonly Count[];
};
export type Channel = {
  name: string;
  shown(world: RandomWorld, who: Person | null): Promise<Shown[]>;
};

/** What is refused shows nothing. Anything else that is thrown is a fault. */
export async function orNothing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && ['not_found', 'unauthenticated', 'forbidden'].includes(error.code))
      return null;
    throw error;
  }
}

export type Margin = { text: Text; view: View; where: string; has(thread: Thread): boolean };

/** Every margin that somebody could ask for, their own or not. */
export function listMargins({ ledger }: RandomWorld): Margin[] {
  const has = (text: Text, group: Group | null, thread: Thread) =>
    thread.text === text && (thread.group === null || thread.group === group);
  return ledger.texts.flatMap((text) => [
    { text, view: { kind: 'self' }, where: `${text.title} alone`, has: (it: Thread) => has(text, null, it) },
    { text, view: { kind: 'all' }, where: `${text.title}, all`, has: (it: Thread) => it.text === text },
    ...ledger.groups.map((group): Margin => {
      const view = { kind: 'group', groupId: group.id } as const;
      return { text, view, where: `${text.title} with ${group.name}`, has: (it) => has(text, group, it) };
    }),
  ]);
}

/** Asks for each of these things in turn and keeps what is not refused. */
export async function askEach<T, A>(
  things: readonly T[],
  ask: (thing: T) => Promise<A>,
  toShown: (answer: A, thing: T) => Shown,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const thing of things) {
    const answer = await orNothing(ask(thing));
    if (answer !== null) shown.push(toShown(answer, thing));
  }
  return shown;
}
