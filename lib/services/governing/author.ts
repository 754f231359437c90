/** What an author does with their own words, told to the cases that are about them. Nobody is refused it. */
import type { Db } from '@/lib/db/client';
import { hashOf, hasCase } from '@/lib/db/governance/case';
import { lockAffairs } from '@/lib/db/governance/load';
import { toGroupId } from '@/lib/domain/audience';
import { authorEdited, authorRemoved } from '@/lib/domain/governance/editing';
import type { Comment } from '@/lib/domain/threading/thread';
import type { Context } from '../context';
import { actIn } from './act';

type Words = Pick<Comment, 'id' | 'thread'>;

/** Before the words are touched: nobody asks to have them looked at meanwhile. */
export async function holdCases(tx: Db, { thread }: Words): Promise<void> {
  const groupId = toGroupId(thread.audience);
  if (groupId !== null) await lockAffairs(tx, groupId);
}

type Done = { kind: 'edited'; body: string } | { kind: 'removed' };

/** Under `holdCases`. */
export async function tellCases(
  tx: Db,
  context: Pick<Context, 'actor' | 'newId'>,
  { id: commentId, thread }: Words,
  done: Done,
): Promise<void> {
  const groupId = toGroupId(thread.audience);
  if (groupId === null || !(await hasCase(tx, commentId))) return;
  await actIn(tx, context, groupId, (affairs, moment) =>
    done.kind === 'edited'
      ? authorEdited(affairs, { commentId, revisionHash: hashOf(done.body) }, moment)
      : authorRemoved(affairs, { commentId }, moment),
  );
}
