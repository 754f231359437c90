/** Nobody is locked in: what one may read of a text, of a group, or wrote oneself, to take along. */
import { findGroup } from '@/lib/db/group';
import { findRevision } from '@/lib/db/revision';
import {
  listExportedIds,
  listExportedThreads,
  listOwnWordings,
  listReadableComments,
  listReadableGroups,
  listReadableTexts,
  type ExportedPart,
} from '@/lib/db/visibility';
import type {
  ExportedComment,
  ExportedConversation,
  ExportedCorrection,
} from '@/lib/domain/interop/exported';
import { codePointsAt } from '@/lib/domain/text/code-points';
import type { Text } from '@/lib/domain/text/text';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentExportedComment, presentExportedThread, type CountCharacters } from '@/lib/present/exported';
import { presentGroup } from '@/lib/present/group';
import { presentText } from '@/lib/present/text';
import { requireUserId, type Context } from './context';
import { takeCorrections } from './correcting/own-corrections';
import { choose } from './margin/reader';

/** Conversations that are read at once: memory holds so many, however large the group. */
const portion = 200;

export type Export = {
  part: ExportedPart;
  /** What it is of: the text's title or the group's name; null for one's own. */
  title: string | null;
  conversations: AsyncIterable<ExportedConversation>;
  /** What one began to correct, in one's own. */
  corrections: AsyncIterable<ExportedCorrection>;
};

/** Refused at once where one may not read; what is read later is asked of the read rule again. */
export async function openExport(context: Context, part: ExportedPart): Promise<Export> {
  const { actor, db } = context;
  requireUserId(actor);
  if (part.of === 'margin') {
    const { text } = await choose(context, part);
    return { ...of(context, part), title: presentText(text).title };
  }
  if (part.of === 'group') {
    const group = authorize(actor, 'group.read', await findGroup(db, part.groupId));
    return { ...of(context, part), title: presentGroup(group).name };
  }
  return { ...of(context, part), title: null };
}

const of = (context: Context, part: ExportedPart) => ({
  part,
  conversations: readAll(context, part),
  corrections: part.of === 'own' ? takeCorrections(context) : nothing(),
});

async function* nothing(): AsyncGenerator<never> {}

async function* readAll(context: Context, part: ExportedPart): AsyncGenerator<ExportedConversation> {
  const { actor, db } = context;
  const [ids, texts, groups] = await Promise.all([
    listExportedIds(db, actor, part),
    listReadableTexts(db, actor),
    listReadableGroups(db, actor),
  ]);
  const textById = new Map(texts.map(({ text }) => [reveal(text).id, text]));
  const nameOf = new Map(groups.map(presentGroup).map(({ id, name }) => [id, name]));
  const [countIn, countNowIn] = [makeCounter(context), makeCounter(context)];
  for (let at = 0; at < ids.length; at += portion) {
    const some = ids.slice(at, at + portion);
    const [threads, commentsOf] = await Promise.all([
      listExportedThreads(db, actor, part, some),
      readComments(context, part, some),
    ]);
    const threadById = new Map(threads.map((thread) => [reveal(thread).id, thread]));
    for (const id of some) {
      const thread = threadById.get(id);
      if (!thread) continue;
      const { textId, groupId, revisionId, nowRevisionId } = reveal(thread);
      const text = textById.get(textId);
      yield presentExportedThread(thread, {
        text: text ? presentText(text) : null,
        groupName: nameOf.get(groupId ?? '') ?? null,
        count: text && revisionId !== null ? await countIn(text, revisionId) : null,
        countNow: text && nowRevisionId !== null ? await countNowIn(text, nowRevisionId) : null,
        comments: commentsOf.get(id) ?? [],
      });
    }
  }
}

/** By thread. One's own export has one's own words; what others said belongs to the text's or the group's. */
async function readComments({ actor, db }: Context, part: ExportedPart, threadIds: readonly string[]) {
  const all = await listReadableComments(db, actor, threadIds);
  const isMine = (comment: (typeof all)[number]) => reveal(comment).author.id === actor.userId;
  const shown = part.of === 'own' ? all.filter(isMine) : all;
  const wordings = await listOwnWordings(
    db,
    actor,
    shown.filter(isMine).map((comment) => reveal(comment).id),
  );
  const earlierOf = groupBy(wordings, (wording) => reveal(wording).commentId);
  const byThread = new Map<string, ExportedComment[]>();
  for (const [threadId, said] of groupBy(shown, (comment) => reveal(comment).threadId))
    byThread.set(
      threadId,
      said.map((comment) => presentExportedComment(comment, earlierOf.get(reveal(comment).id) ?? [], actor)),
    );
  return byThread;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Revisions come text by text, so that the last one is all there is to keep. */
function makeCounter({ db }: Context) {
  let last: { id: string; count: CountCharacters | null } | null = null;
  return async (text: Authorized<'text.read', Text>, revisionId: string) => {
    if (last?.id !== revisionId) {
      const revision = await findRevision(db, text, revisionId);
      last = { id: revisionId, count: revision && codePointsAt(revision.text) };
    }
    return last.count;
  };
}
