/** What an author does with their own words, told to the cases that are about them. Nobody is refused it. */
import type { Db } from '@/lib/db/client';
import type { NewEvent } from '@/lib/db/event';
import { isDissolved } from '@/lib/db/dissolution';
import { listGroupsOfNote, listGroupsWithCases, listWordsOfCases } from '@/lib/db/governance/case';
import { nameWording } from '@/lib/db/governance/wording';
import { lockAffairs } from '@/lib/db/governance/load';
import { toGroupId } from '@/lib/domain/audience';
import type { Affairs, Moment } from '@/lib/domain/governance/affairs';
import { authorEdited, authorRemoved, authorRestored } from '@/lib/domain/governance/editing';
import type { Comment } from '@/lib/domain/threading/thread';
import type { Context } from '../context';
import { actIn } from './act';

type Words = Pick<Comment, 'id' | 'thread' | 'noteId'>;

/** Before the words are touched, in each group that has them: nobody asks to have them looked at meanwhile. */
export async function holdCases(tx: Db, { thread, noteId }: Words): Promise<void> {
  const own = toGroupId(thread.audience);
  const groups = new Set([...(own === null ? [] : [own]), ...(await listGroupsOfNote(tx, noteId))]);
  for (const groupId of [...groups].toSorted()) await lockAffairs(tx, groupId);
}

type Done = { kind: 'edited' | 'restored'; body: string } | { kind: 'removed' };

/** Under `holdCases`. Of each of these comments, copies in other groups among them. What it gives is told last of all. */
export async function tellCases(
  tx: Db,
  context: Pick<Context, 'actor' | 'newId'>,
  commentIds: readonly string[],
  done: Done,
): Promise<NewEvent[]> {
  const told: NewEvent[] = [];
  for (const { commentId, groupId } of await listGroupsWithCases(tx, commentIds)) {
    // Nobody judges anything there any more: what was asked about the words is not asked anew.
    if (await isDissolved(tx, groupId)) continue;
    const named = done.kind === 'removed' ? null : await nameWording(tx, commentId, done.body);
    const judge = (affairs: Affairs, moment: Moment) => {
      if (named === null) return authorRemoved(affairs, { commentId }, moment);
      const judged = done.kind === 'edited' ? authorEdited : authorRestored;
      return judged(affairs, { commentId, revisionHash: named.revisionHash }, moment);
    };
    told.push(...(await actIn(tx, context, groupId, judge, { about: { commentId } })));
  }
  return told;
}

/**
 * Words that were taken before another audience are gone from this one, as if they had been removed here. What is held stays
 * so, or it could be brought back as if nothing were.
 */
export async function tellTaken(
  tx: Db,
  context: Pick<Context, 'actor' | 'newId'>,
  commentIds: readonly string[],
): Promise<NewEvent[]> {
  const free = (await listWordsOfCases(tx, commentIds)).filter(({ heldAs }) => heldAs === null);
  const ids = free.map(({ id }) => id);
  return tellCases(tx, context, ids, { kind: 'removed' });
}

/** And when they are put back, what was folded of them is so again. */
export async function tellPutBack(
  tx: Db,
  context: Pick<Context, 'actor' | 'newId'>,
  commentIds: readonly string[],
): Promise<NewEvent[]> {
  const told: NewEvent[] = [];
  for (const { id, body } of await listWordsOfCases(tx, commentIds))
    told.push(...(await tellCases(tx, context, [id], { kind: 'restored', body })));
  return told;
}
