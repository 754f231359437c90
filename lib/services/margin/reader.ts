import { findGroup } from '@/lib/db/group';
import { findLastEventId } from '@/lib/db/event';
import { findReading } from '@/lib/db/reading';
import { findCurrentRevision, findRevision, hasRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import {
  listMentions,
  listOwnDrafts,
  listReadableCommentsOfMargin,
  listReadableThreads,
  listMarginsOf,
  listUnreadIds,
} from '@/lib/db/visibility';
import type { View } from '@/lib/domain/audience';
import type { Text } from '@/lib/domain/text/text';
import { countByBlock } from '@/lib/domain/threading/notes-by-block';
import { hidesNothing, isMarkedFor, markHidden, type Hidden } from '@/lib/domain/threading/hidden';
import type { Range } from '@/lib/domain/text/structure';
import { notFound } from '@/lib/errors';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Article } from '@/lib/present/article';
import { articleOf, rememberedArticle } from '@/lib/present/articles';
import { presentComment, type CommentView } from '@/lib/present/comment';
import { presentDraft } from '@/lib/present/draft';
import { presentGroup } from '@/lib/present/group';
import { presentMention } from '@/lib/present/mention';
import { presentText } from '@/lib/present/text';
import { presentThread, type ThreadView } from '@/lib/present/thread';
import type { Context } from '../context';
import { openNext } from '../shelf/plan';
import { mayCorrect } from '../correcting/may-correct';
import { readHidden } from './hiding';
import { readPlace } from '../reading/places';
import { loadExamples, noExamples } from '../demonstration';

export type MarginChoice = { textId: string; view: View };

/**
 * Everything of the reader's page. The cursor is read before the data, so that a stream which starts from it misses
 * nothing; what it repeats is the same again.
 */
export async function openReader(context: Context, choice: MarginChoice) {
  const [cursor, { text, group, revisionId, newest }] = await Promise.all([
    findLastEventId(context.db),
    choose(context, choice),
  ]);
  const loading = loadArticle(context, text, revisionId);
  const { importedById } = reveal(text);
  const isBringer = context.actor.userId !== null && importedById === context.actor.userId;
  // Where whoever brought it has left, a group that reads it corrects it: nobody else need be asked about.
  const isLeftPerhaps = importedById === null || choice.view.kind === 'group';
  const [article, margin, shelves, drafts, place, meeting, isLeft, current] = await Promise.all([
    loading,
    loadMargin(context, text, { ...choice, revisionId }),
    listMarginsOf(context.db, context.actor, text),
    listOwnDrafts(context.db, context.actor, choice.textId),
    readPlace(context, text, { revisionId, article: () => loading }),
    group && openNext(context, group, choice.textId),
    !isBringer && isLeftPerhaps && mayCorrect(context, choice.textId),
    newest ?? findCurrentRevision(context.db, text),
  ]);
  return {
    cursor,
    text: presentText(text),
    revisionId,
    /** What was noticed in the file is for whoever brought it. */
    isBringer,
    mayCorrect: isBringer || isLeft,
    /** It was corrected, and can be read as it was before. */
    hasEditions: current !== null && current.number > 1,
    article,
    place,
    /** The group's next date, with what is to be read of this text by then. */
    meeting,
    group: group && presentGroup(group),
    groups: shelves.map(({ group: each, ...counted }) => ({ ...presentGroup(each), ...counted })),
    /** How many of these conversations each block has, by its index. */
    counts: countByBlock(
      article.blocks.map(({ start }) => start),
      listStanding(margin, ({ hidden }) => hidden !== true).flatMap(({ anchor }) => toPassage(anchor) ?? []),
    ),
    ...margin,
    drafts: drafts.map(presentDraft),
  };
}

/**
 * The margin alone, with a new cursor: for a browser whose cursor is too old to be replayed. It is of the Revision that
 * the browser has open, where it names it: in that one its places are. `revisionId` is the one that it would open now.
 */
export async function openMargin(
  context: Context,
  { open, ...choice }: MarginChoice & { open?: string | undefined },
) {
  const cursor = await findLastEventId(context.db);
  const { text, revisionId } = await choose(context, choice);
  const isOther = open !== undefined && open !== revisionId;
  if (isOther && !(await hasRevision(context.db, text, open))) throw notFound();
  const margin = await loadMargin(context, text, { ...choice, revisionId: isOther ? open : revisionId });
  return { cursor, revisionId, ...margin };
}

type LoadedMargin = { threads: ThreadView[]; comments: CommentView[]; hidden?: Hidden };

/**
 * Those in which something is still said, or marked without a word, in the order of the text. What somebody whom one has
 * hidden marked without a word stands nowhere: there is nothing in it that one could want to see again.
 */
export function listStanding(
  { threads, comments, hidden = hidesNothing }: LoadedMargin,
  counts: (comment: CommentView) => boolean = () => true,
): ThreadView[] {
  const alive = new Set(
    comments.flatMap((comment) => (comment.removed || !counts(comment) ? [] : comment.threadId)),
  );
  const place = ({ about, anchor }: ThreadView) => (about === 'text' ? -1 : (anchor?.start ?? Infinity));
  return threads
    .filter((thread) => isMarkedFor(hidden, thread) || alive.has(thread.id))
    .sort((a, b) => place(a) - place(b));
}

export const toPassage = (anchor: ThreadView['anchor']): Range | null =>
  anchor && anchor.start !== null && anchor.end !== null ? { start: anchor.start, end: anchor.end } : null;

/** A group reads the Revision on its shelf; whoever reads alone, and the Commons, the current one. */
export async function choose({ db, actor }: Context, { textId, view }: MarginChoice) {
  const groupId = view.kind === 'group' ? view.groupId : null;
  const [foundText, foundGroup] = await Promise.all([
    findText(db, textId),
    groupId === null ? null : findGroup(db, groupId),
  ]);
  const text = authorize(actor, 'text.read', foundText);
  const group = groupId === null ? null : authorize(actor, 'group.read', foundGroup);
  const isShelved = group !== null && reveal(group).readers !== 'site';
  // The Commons has no shelf: it reads what everyone here may read, as it is now.
  const isClosed = group !== null && !isShelved && reveal(text).audience === 'owner';
  const newest = isClosed || isShelved ? null : await findCurrentRevision(db, text);
  const revisionId = isShelved ? (await findReading(db, group, textId))?.revisionId : newest?.id;
  if (revisionId === undefined) throw notFound();
  return { text, group, revisionId, newest };
}

export async function loadArticle(
  { db }: Context,
  text: Authorized<'text.read', Text>,
  revisionId: string,
): Promise<Article> {
  const known = rememberedArticle(text, revisionId);
  if (known) return known;
  const revision = await findRevision(db, text, revisionId);
  if (!revision) throw notFound();
  return articleOf(text, revision);
}

export async function loadMargin(
  context: Context,
  text: Authorized<'text.read', Text>,
  { textId, view, revisionId }: MarginChoice & { revisionId: string },
) {
  const { db, actor } = context;
  // Side by side: what is written between the two statements is after the cursor, and comes over the stream.
  const [threads, comments, unread, mentions, hidden] = await Promise.all([
    listReadableThreads(db, actor, { textId, revisionId, view }),
    listReadableCommentsOfMargin(db, actor, { textId, view }),
    listUnreadIds(db, actor, textId),
    listMentions(db, actor, { textId, view }),
    readHidden(context),
  ]);
  const shown = new Set(threads.map((thread) => reveal(thread).id));
  const isNew = actor.userId !== null && threads.length === 0;
  const examples = view.kind === 'group' ? noExamples : await loadExamples(context, text, revisionId, isNew);
  const said = comments.filter((comment) => shown.has(reveal(comment).threadId));
  const isSaid = new Set(said.map((comment) => reveal(comment).id));
  return {
    threads: [...threads.map((thread) => presentThread(thread, actor)), ...examples.threads],
    comments: [
      ...said.map((comment) => markHidden(presentComment(comment, actor), hidden)),
      ...examples.comments,
    ],
    /** Those of these comments that are new to the actor. */
    unread: unread.filter((id) => isSaid.has(id)),
    /** Where else this text is mentioned. */
    mentions: mentions.map(presentMention),
    /** What the actor has hidden, for what comes later. */
    hidden,
  };
}
