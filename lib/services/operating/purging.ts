/** By legal order words are erased for good. What is left is that there were such, and a hash of them. */
import { createHash, randomBytes } from 'node:crypto';
import { findSameWords, putSeal } from '@/lib/db/operator-seal';
import { countWords, listWords, purgeWords, setPurged } from '@/lib/db/purge';
import { enterInLogs, requireGround, type Operating } from './record';
import { eventsOf, holdWords, inGroup } from './words';

/** What would go; null where there is no such comment. Nothing is done. */
export async function planPurge({ db }: Operating, commentId: string) {
  const words = await findSameWords(db, commentId);
  if (words.length === 0) return null;
  const groups = new Set(words.flatMap(({ groupId }) => groupId ?? [])).size;
  const ids = words.map(({ id }) => id);
  return { groups, isDone: words.every((each) => each.purgedHash !== null), ...(await countWords(db, ids)) };
}

/** `proof`: with it and with the words whoever had them before can show that they were these; it is kept nowhere. */
export type Purged = { hash: string; proof: string; groups: number };

/** Null where there is no such comment, or all of it is purged already. */
export async function purge(
  { db, newId }: Operating,
  asked: { commentId: string; ground: string },
): Promise<Purged | null> {
  const reason = requireGround(asked.ground);
  return db.$transaction(async (tx) => {
    const held = await holdWords(tx, asked.commentId);
    const words = held?.words.filter(({ purgedHash }) => purgedHash === null) ?? [];
    if (!held || words.length === 0) return null;
    const { at } = held;
    const ids = words.map(({ id }) => id);
    // Few words are soon guessed: the hash is of a long number too, so that it tells nobody what they were.
    const proof = randomBytes(32).toString('hex');
    const said = JSON.stringify(await listWords(tx, ids));
    const hash = createHash('sha256').update(`${proof}\n${said}`, 'utf8').digest('hex');
    await purgeWords(tx, ids, at);
    const unsealed = words.flatMap(({ id, sealId }) => (sealId === null ? [id] : []));
    if (unsealed.length > 0)
      await putSeal(tx, { id: newId(), at, ground: reason, paraphrase: '', purgedHash: hash }, unsealed);
    for (const sealId of new Set(words.flatMap((each) => each.sealId ?? [])))
      await setPurged(tx, sealId, hash, reason);
    const told = held.groupIds.filter((groupId) => inGroup(words, groupId) !== undefined);
    await enterInLogs(tx, told, {
      at,
      say: (groupId) => ({
        ...{ act: 'OPERATOR_PURGED', targetId: inGroup(words, groupId), revisionHash: hash, reason },
      }),
      also: eventsOf(words, at),
    });
    return { hash, proof, groups: told.length };
  });
}
