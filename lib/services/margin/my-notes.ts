/** Everything that the actor wrote or marked, over all texts. */
import {
  countOwnEntries,
  listKnownTags,
  listOwnEntries,
  listReadableCommentsById,
  listReadableGroups,
  listReadableTexts,
} from '@/lib/db/visibility';
import type { OwnFilter, OwnOrder } from '@/lib/domain/threading/own';
import { reveal } from '@/lib/policy/authorized';
import { presentGroup } from '@/lib/present/group';
import { presentOwnEntry } from '@/lib/present/own';
import { presentText } from '@/lib/present/text';
import { requireUserId, type Context } from '../context';
import { listBegun } from '../correcting/own-corrections';

export const ownPerPage = 40;

/** `page` counts from 1; one beyond the last is empty. */
export async function openMyNotes(
  context: Context,
  { order, page, ...filter }: OwnFilter & { order: OwnOrder; page: number },
) {
  const { db, actor } = context;
  requireUserId(actor);
  const [entries, { total, textIds }, texts, groups, tags, begun] = await Promise.all([
    listOwnEntries(db, actor, filter, { order, limit: ownPerPage, offset: (page - 1) * ownPerPage }),
    countOwnEntries(db, actor, filter),
    listReadableTexts(db, actor),
    listReadableGroups(db, actor),
    listKnownTags(db, actor),
    listBegun(context),
  ]);
  const comments = await listReadableCommentsById(
    db,
    actor,
    entries.flatMap((entry) => reveal(entry).commentId ?? []),
  );
  const commentById = new Map(comments.map((comment) => [reveal(comment).id, comment]));
  const readable = texts.map(({ text }) => presentText(text));
  const textById = new Map(readable.map((text) => [text.id, text]));
  const groupById = new Map(groups.map(presentGroup).map((group) => [group.id, group]));
  const written = new Set(textIds);
  return {
    entries: entries.map((entry) => {
      const shown = presentOwnEntry(entry, commentById.get(reveal(entry).commentId ?? ''), actor);
      const { audience } = shown;
      const group = audience.kind === 'group' ? (groupById.get(audience.groupId) ?? null) : null;
      return { ...shown, text: textById.get(shown.textId) ?? null, group };
    }),
    total,
    pages: Math.max(1, Math.ceil(total / ownPerPage)),
    /** Those in which there is something of one's own, and that one may still read. */
    texts: readable.filter(({ id }) => written.has(id)),
    groups: [...groupById.values()],
    tags,
    /** The texts that one has begun to correct. */
    begun,
  };
}
export type MyNotes = Awaited<ReturnType<typeof openMyNotes>>;
