/** By legal order words go from everybody's sight, on every channel at once, and come back when the order falls. */
import { holdAffairs } from '@/lib/db/governance/load';
import { liftSeal, putSeal } from '@/lib/db/operator-seal';
import { holdingOf } from '@/lib/domain/governance/standing-now';
import { enterInLogs, requireGround, type Operating } from './record';
import { eventsOf, holdWords, inGroup } from './words';

/** `why` nothing can be done: nobody but its author reads it, or it is gone for good. */
export type Sealed = { groups: number; comments: number; already: boolean; why?: 'private' | 'purged' };

const nothing: Sealed = { groups: 0, comments: 0, already: true };

/** Null where there is no such comment. A vote does not undo it, and each group's log says that it was done. */
export async function sealWords(
  { db, newId }: Operating,
  asked: { commentId: string; ground: string; paraphrase: string },
): Promise<Sealed | null> {
  const reason = requireGround(asked.ground);
  return db.$transaction(async (tx) => {
    const held = await holdWords(tx, asked.commentId);
    if (!held) return null;
    const { at, groupIds } = held;
    if (groupIds.length === 0) return { ...nothing, why: 'private' };
    const words = held.words.filter(({ groupId, sealId }) => groupId !== null && sealId === null);
    if (words.length === 0) return nothing;
    const seal = { id: newId(), at, ground: reason, paraphrase: asked.paraphrase.trim() };
    await putSeal(
      tx,
      seal,
      words.map(({ id }) => id),
    );
    const told = groupIds.filter((groupId) => inGroup(words, groupId) !== undefined);
    await enterInLogs(tx, told, {
      at,
      say: (groupId) => ({ act: 'OPERATOR_SEALED', targetId: inGroup(words, groupId), reason }),
      also: eventsOf(words, at),
    });
    return { groups: told.length, comments: words.length, already: false };
  });
}

/** What the group itself has folded, hidden or sealed stays so. Never of what was purged. */
export async function unsealWords(
  { db }: Operating,
  asked: { commentId: string; ground: string },
): Promise<Sealed | null> {
  const reason = requireGround(asked.ground);
  return db.$transaction(async (tx) => {
    const held = await holdWords(tx, asked.commentId);
    if (!held) return null;
    const { at, groupIds } = held;
    if (held.words.some(({ purgedHash }) => purgedHash !== null)) return { ...nothing, why: 'purged' };
    const words = held.words.filter(({ sealId }) => sealId !== null);
    if (words.length === 0) return nothing;
    const told = groupIds.filter((groupId) => inGroup(words, groupId) !== undefined);
    for (const groupId of told) {
      for (const { id: each } of words.filter((one) => one.groupId === groupId)) {
        const affairs = await holdAffairs(tx, groupId, at, { commentId: each });
        await liftSeal(tx, each, holdingOf(affairs, each));
      }
    }
    await enterInLogs(tx, told, {
      at,
      say: (groupId) => ({ act: 'OPERATOR_UNSEALED', targetId: inGroup(words, groupId), reason }),
      also: eventsOf(words, at),
    });
    return { groups: told.length, comments: words.length, already: false };
  });
}
