/** Words that the law takes out of a conversation: wherever the same ones stand, under the locks of every group that has them. */
import type { Db } from '@/lib/db/client';
import type { NewEvent } from '@/lib/db/event';
import { findNamed, findSameWords, holdSameWords, type SameWords } from '@/lib/db/operator-seal';
import { AppError } from '@/lib/errors';
import { lockGroups, type Operating } from './record';

export type Held = { at: Date; words: SameWords[]; groupIds: string[] };

const groupsOf = (words: readonly SameWords[]) =>
  [...new Set(words.flatMap(({ groupId }) => groupId ?? []))].sort();

/** Null where there is no such comment. */
export async function holdWords(tx: Db, commentId: string): Promise<Held | null> {
  const groupIds = groupsOf(await findSameWords(tx, commentId));
  const at = await lockGroups(tx, groupIds);
  const words = await holdSameWords(tx, commentId);
  // Its author let another group have it in this very moment, whose turn would come too late.
  if (groupsOf(words).some((id) => !groupIds.includes(id))) throw new AppError('conflict', 'moved_elsewhere');
  return words.length === 0 ? null : { at, words, groupIds };
}

/** The one that stands in a group: what its log names. */
export const inGroup = (words: readonly SameWords[], groupId: string) =>
  words.find((each) => each.groupId === groupId)?.id;

export const eventsOf = (words: readonly SameWords[], createdAt: Date): NewEvent[] =>
  words.map(({ id, threadId }) => ({ kind: 'comment_updated', threadId, commentId: id, createdAt }));

/** What an id, or an address of this site, names: one comment, or the conversation in which to look for it. */
export const findByName = ({ db }: Operating, name: string) =>
  findNamed(
    db,
    name.split(/[/?#&=]/).filter((part) => part !== ''),
  );
