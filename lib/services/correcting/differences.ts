/**
 * What two readings of a text differ in. Neither ever changes: those that were compared last are kept in the process.
 * Comparing much is slow, so that nobody asks for it often; what is too long is counted, and not shown word by word.
 */
import { setImmediate } from 'node:timers/promises';
import type { Db } from '@/lib/db/client';
import type { Source } from '@/lib/domain/correcting/blocks';
import { countChanges } from '@/lib/domain/correcting/count-changes';
import { diffRows, type Diff } from '@/lib/domain/correcting/diff-rows';
import { keepLast } from '@/lib/domain/keep-last';
import { mayCompare } from '../groups/pace';

/** `isCounted`: only how many words change at least. */
export type Difference = Diff & { isCounted: boolean };

/** In UTF-16 code units of both texts together. */
export const comparing = {
  /** What is compared as often as somebody asks. */
  little: 400_000,
  /** Two long novels. */
  most: 8_000_000,
  /** What is shown is cut from the texts, and holds them; rows beside them. */
  kept: 16_000_000,
} as const;
/** Of a text that is only counted, before others have their turn. */
const stride = 400_000;

const kept = keepLast<Difference>(comparing.kept);

/**
 * `key` names both; `measure` says how long they are together, without reading them. `besides`: asked for along with
 * something else, so that it may cost little alone.
 */
type Asked = {
  db: Db;
  userId: string | null;
  key: string;
  measure: () => Promise<number>;
  besides?: boolean;
};

/**
 * `read` gives both where they are not known yet, and null where one is not there. Null is also given to who has asked
 * for too much in a short time, before anything is read.
 */
export async function differenceOf(
  { db, userId, key, measure, besides = false }: Asked,
  read: () => Promise<readonly [Source, Source] | null>,
): Promise<Difference | null> {
  const known = kept.find(key);
  if (known) return known;
  const isMuch = (await measure()) > comparing.little;
  if (isMuch && (besides || !(await mayCompare(db, userId)))) return null;
  const both = await read();
  const meanwhile = kept.find(key);
  if (meanwhile || !both) return meanwhile ?? null;
  const size = both[0].text.length + both[1].text.length;
  const difference = await compare(...both);
  return kept.keep(key, difference, difference.isCounted ? 1 : size + weigh(difference));
}

/** Word by word, or by number where they are too long. */
export async function compare(before: Source, after: Source): Promise<Difference> {
  if (before.text.length + after.text.length > comparing.most)
    return { rows: [], words: await count(before, after), isCounted: true };
  return { ...diffRows(before, after), isCounted: false };
}

const weigh = ({ rows }: Diff): number => rows.reduce((sum, { pieces }) => sum + 40 + 40 * pieces.length, 0);

async function count(before: Source, after: Source) {
  const counting = countChanges();
  for (const [{ text, structure }, add] of [
    [before, counting.before],
    [after, counting.after],
  ] as const) {
    let from = 0;
    for (const { end } of structure.blocks)
      if (end - from >= stride) {
        add(text.slice(from, end));
        from = end;
        await setImmediate();
      }
    add(text.slice(from));
  }
  return counting.changed();
}
