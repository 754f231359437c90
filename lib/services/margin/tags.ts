/** Words under which notes are found again: each audience has its own. */
import { isUniqueViolation } from '@/lib/db/client';
import { createEvents } from '@/lib/db/event';
import { noteChanged } from '@/lib/db/standing';
import { addTag, countTags, ensureTag, findTag, removeTag, renameTag, touchTagged } from '@/lib/db/tag';
import { listReadableTags } from '@/lib/db/visibility';
import { toGroupId, type Audience } from '@/lib/domain/audience';
import { tagLimits } from '@/lib/domain/threading/tags';
import { AppError, invalid } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentTag } from '@/lib/present/tag';
import { lockActor, requireUserId, type Context } from '../context';
import { tend } from './tending';

/** Puts a tag on one's own note, or takes it off. Doing so again is the same. */
export const changeTag = (context: Context, input: { threadId: string; name: string; on: boolean }) =>
  tend(context, input.threadId, async (tx, thread) => {
    const by = { userId: requireUserId(context.actor), at: context.now };
    if (input.on) {
      const tagId = await ensureTag(tx, thread, { ...by, id: context.newId(), name: input.name });
      if (!(await addTag(tx, thread, tagId, by))) return false;
      if ((await countTags(tx, thread)) > tagLimits.perNote) throw invalid('name', 'too_many_tags');
    } else if (!(await removeTag(tx, thread, input.name))) return false;
    await noteChanged(tx, thread);
    return true;
  });

/** The tags of one's group, or one's own. */
export async function listTags({ actor, db }: Context, audience: Audience) {
  return { tags: (await listReadableTags(db, actor, audience)).map(presentTag) };
}

/**
 * Calls a tag otherwise, on all notes that have it. `from` is what one saw: `conflict` when it is called otherwise by
 * now, or when another tag is called so already. The same again is the same; calling it `from` again is the undo.
 */
export async function changeTagName(context: Context, input: { tagId: string; from: string; to: string }) {
  const { actor, db, now, newId } = context;
  const userId = requireUserId(actor);
  const { tagId, from, to } = input;
  try {
    await db.$transaction(async (tx) => {
      const found = await findTag(tx, tagId);
      const { audience, name } = reveal(authorize(actor, 'tag.read', found));
      const tag = authorize(await lockActor(tx, actor, toGroupId(audience)), 'tag.rename', found);
      if (name === to) return;
      if (!(await renameTag(tx, tag, { id: newId(), from, to, userId, at: now })))
        throw new AppError('conflict', 'tag_changed');
      const threadIds = await touchTagged(tx, tag);
      await createEvents(
        tx,
        threadIds.map((threadId) => ({ kind: 'thread_updated', threadId, commentId: null, createdAt: now })),
      );
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', 'tag_taken', { cause: error }) : error;
  }
  return { tag: { id: tagId, name: to } };
}
