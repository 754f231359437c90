/** What people see, asked of the rules, of the views and of the services, without a web process in between. */
import { toView } from '@/lib/domain/audience';
import { selectComments } from '@/lib/db/comment';
import { selectThreads } from '@/lib/db/thread';
import { groupFields, toGroupFacts } from '@/lib/db/group';
import { toTextFacts } from '@/lib/db/text';
import { listGroupIds } from '@/lib/db/user';
import {
  countUnreadAnswers,
  listReadableCommentsById,
  listReadableThreadsById,
  listUnreadIds,
} from '@/lib/db/visibility';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import type { can } from '@/lib/policy/can';
import { reveal } from '@/lib/policy/authorized';
import { toCommentFacts, toThreadFacts } from '@/lib/policy/facts';
import { countNews, openInbox } from '@/lib/services/reading/attention';
import type { Context } from '@/lib/services/context';
import { openAffairs } from '@/lib/services/governing/affairs';
import { listGroups, openGroup } from '@/lib/services/groups/groups';
import { openKept } from '@/lib/services/shelf/kept';
import { readHistory } from '@/lib/services/margin/history';
import { openNotes } from '@/lib/services/margin/paragraphs';
import { openFront } from '@/lib/services/groups/joining';
import { openMargin, openReader } from '@/lib/services/margin/reader';
import { listLibrary } from '@/lib/services/texts/texts';
import { requireThread } from '@/lib/services/margin/threads';
import { actors, makeNotebook, ofKind, type Sees } from './matrix';
import { margins } from './margins';
import { type Site } from './site';

type Can = typeof can;
type GroupsOf = (userId: string) => Promise<readonly string[]>;

/** Every subject’s facts as the database has them, and `can` asked about each: the rules’ half of the read rule. */
export async function seenByRules(site: Site, can: Can, groupsOf?: GroupsOf): Promise<Sees> {
  const { db, ids, people } = site;
  const { note, sees } = makeNotebook();
  const texts = await db.text.findMany({ include: { readings: { select: { groupId: true } } } });
  const groups = await db.group.findMany({ select: groupFields });
  const threads = await selectThreads(db, Prisma.sql`true`);
  const comments = await selectComments(db, Prisma.sql`true`);
  const one = <T extends { id: string }>(rows: readonly T[], id: string): T => {
    const found = rows.find((row) => row.id === id);
    if (!found) throw new Error(`there is no ${id}`);
    return found;
  };
  for (const name of actors) {
    const userId = people[name]?.id ?? null;
    const groupIds = userId === null ? [] : await (groupsOf?.(userId) ?? listGroupIds(db, userId));
    const actor = { userId, groupIds: new Set(groupIds) };
    for (const it of ofKind('text'))
      if (can(actor, 'text.read', toTextFacts(one(texts, ids[it])))) note(name, it);
    const ofGroup = (id: string) => toGroupFacts(one(groups, id));
    for (const it of ofKind('group')) if (can(actor, 'group.read', ofGroup(ids[it]))) note(name, it);
    for (const it of ofKind('front')) if (can(actor, 'group.find', ofGroup(ids[it]))) note(name, it);
    for (const it of ofKind('members')) if (can(actor, 'member.list', ofGroup(ids[it]))) note(name, it);
    for (const it of ofKind('affairs')) if (can(actor, 'affairs.read', ofGroup(ids[it]))) note(name, it);
    const userIdOfSam = people.sam?.id ?? '';
    for (const it of ofKind('request'))
      if (can(actor, 'request.read', { groupId: ids[it], userId: userIdOfSam, hostId: null })) note(name, it);
    for (const it of ofKind('thread'))
      if (can(actor, 'thread.read', toThreadFacts(one(threads, ids[it])))) note(name, it);
    for (const it of ofKind('comment'))
      if (can(actor, 'comment.read', toCommentFacts(one(comments, ids[it])))) note(name, it);
    for (const it of ofKind('history'))
      if (can(actor, 'wording.read', toCommentFacts(one(comments, ids[it])))) note(name, it);
  }
  return sees;
}

export type Query = (sql: string) => Promise<{ rows: { id: string; userId: string }[] }>;

/** The views, read as they are: the other half. They know of texts, threads and comments. */
export async function seenByViews({ ids, people }: Site, query: Query): Promise<Sees> {
  const { rows } = await query(`
    SELECT "textId" AS id, "userId" FROM text_readers
    UNION ALL SELECT "threadId", "userId" FROM thread_readers
    UNION ALL SELECT "commentId", "userId" FROM comment_readers`);
  const pairs = new Set(rows.map(({ id, userId }) => `${id} ${userId}`));
  return (actor, subject) => pairs.has(`${ids[subject]} ${people[actor]?.id ?? ''}`);
}

/** A refusal is null; anything else that is thrown is a fault of the test. */
async function orRefusal<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && ['not_found', 'unauthenticated', 'forbidden'].includes(error.code))
      return null;
    throw error;
  }
}

/** What is said to be new to somebody, and where; the numbers are those of what is listed by its id. */
async function listNews({ ids }: Site, context: Context): Promise<string[]> {
  const { answers, readings } = await openInbox(context);
  const news = await countNews(context);
  const unread = await Promise.all(
    ofKind('text').map((it) => listUnreadIds(context.db, context.actor, ids[it])),
  );
  const counted = news.readings.reduce((sum, { comments }) => sum + comments, 0);
  if (counted !== unread.flat().length)
    throw new Error(`${counted} are new, and ${unread.flat().length} listed`);
  const unseen = answers.filter((answer) => answer.unread).length;
  if ((await countUnreadAnswers(context.db, context.actor)) !== unseen)
    throw new Error(`not ${unseen} answers are counted`);
  return [
    ...unread.flat(),
    ...answers.flatMap(({ comment, where }) => [
      comment.id,
      comment.threadId,
      where?.text.id,
      where?.group.id,
    ]),
    ...readings.flatMap(({ text, group }) => [text.id, group.id]),
    ...news.readings.flatMap(({ groupId, textId }) => [groupId, textId]),
  ].flatMap((id) => id ?? []);
}

/** Everything that the services list: the library, one’s groups, and every one of these margins that opens. */
export async function seenInLists(site: Site, within = margins): Promise<Sees> {
  const { ids, people, world } = site;
  const { note, sees } = makeNotebook();
  for (const name of actors) {
    const context = await world.as(people[name]);
    const found = new Set<string>();
    for (const { id } of await listLibrary(context)) found.add(id);
    for (const { id } of await listGroups(context)) found.add(id);
    for (const it of ofKind('group')) {
      const kept = await orRefusal(openKept(context, ids[it]));
      for (const { threads } of kept?.texts ?? []) for (const thread of threads) found.add(thread.id);
      for (const { id } of kept?.comments ?? []) found.add(id);
    }
    for (const id of name === 'visitor' ? [] : await listNews(site, context)) found.add(id);
    for (const { text, group, all = false } of within) {
      const margin = await orRefusal(
        openMargin(context, { textId: ids[text], view: toView(group && ids[group], all) }),
      );
      for (const { id } of [...(margin?.threads ?? []), ...(margin?.comments ?? [])]) found.add(id);
      const notes = await orRefusal(openNotes(context, { textId: ids[text], view: { kind: 'self' } }));
      for (const { id } of notes?.groups ?? []) found.add(id);
    }
    for (const it of ofKind('text', 'group', 'thread', 'comment')) if (found.has(ids[it])) note(name, it);
  }
  return sees;
}

/** What the services give to whoever asks for one thing by its id; there is no way to ask for one comment. */
export async function seenById({ ids, people, world }: Site): Promise<Sees> {
  const { note, sees } = makeNotebook();
  for (const name of actors) {
    const context = await world.as(people[name]);
    for (const it of ofKind('text'))
      if (await orRefusal(openReader(context, { textId: ids[it], view: { kind: 'self' } }))) note(name, it);
    for (const it of ofKind('group')) if (await orRefusal(openGroup(context, ids[it]))) note(name, it);
    for (const it of ofKind('front')) if (await orRefusal(openFront(context, ids[it]))) note(name, it);
    for (const it of ofKind('affairs')) if (await orRefusal(openAffairs(context, ids[it]))) note(name, it);
    for (const it of ofKind('members'))
      if ((await orRefusal(openGroup(context, ids[it])))?.members.length) note(name, it);
    for (const it of ofKind('request')) {
      const asked = (await orRefusal(openFront(context, ids[it])))?.asked;
      const heard = (await orRefusal(openGroup(context, ids[it])))?.requests ?? [];
      if ([asked, ...heard].some((each) => each?.line === 'words-request-sam')) note(name, it);
    }
    for (const it of ofKind('thread')) if (await orRefusal(requireThread(context, ids[it]))) note(name, it);
    for (const it of ofKind('history')) if (await orRefusal(readHistory(context, ids[it]))) note(name, it);
  }
  return sees;
}

/** What the visibility queries leave of all threads and comments, when they are named by their ids. */
export async function seenInQueries({ ids, people, world, db }: Site): Promise<Sees> {
  const { note, sees } = makeNotebook();
  const [threads, comments] = [ofKind('thread'), ofKind('comment')];
  for (const name of actors) {
    const { actor } = await world.as(people[name]);
    const threadIds = threads.map((it) => ids[it]);
    const commentIds = comments.map((it) => ids[it]);
    const found = new Set([
      ...(await listReadableThreadsById(db, actor, threadIds)).map((each) => reveal(each).id),
      ...(await listReadableCommentsById(db, actor, commentIds)).map((each) => reveal(each).id),
    ]);
    for (const it of [...threads, ...comments]) if (found.has(ids[it])) note(name, it);
  }
  return sees;
}
