/** The weekly letter of a group to one of its members: all that is in it comes through the read rule, now. */
import { findGroup } from '@/lib/db/group';
import {
  listAnswers,
  listOpenQuestions,
  listReadableComments,
  listReadableTextsById,
  listReadableThreadsById,
  listWritten,
  type Span,
} from '@/lib/db/visibility';
import { chooseConversations, chooseSaid, letterRoom, namesOf } from '@/lib/domain/letters/selection';
import type { Text } from '@/lib/domain/text/text';
import type { Comment } from '@/lib/domain/threading/thread';
import { isHidden } from '@/lib/domain/threading/hidden';
import { findPlaces } from '@/lib/domain/threading/places';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { presentGroup, type GroupView } from '@/lib/present/group';
import { presentMarked, presentSaid, type MarkedView, type SaidView } from '@/lib/present/letter';
import { presentText } from '@/lib/present/text';
import { presentThread } from '@/lib/present/thread';
import type { Context } from '../context';
import { openWaitingIn } from '../governing/waiting';
import { readHidden } from '../margin/hiding';
import { choose, loadArticle } from '../margin/reader';
import { findToRead, nothingToRead, type ToRead } from './to-read';
import { authorizeMember } from '../groups/own-group';

/** A conversation in a letter: where it is, and what was said in it. */
export type Told = MarkedView & {
  text: { id: string; title: string };
  place: string | null;
  said: SaidView[];
  more: number;
};
export type WeeklyLetter = {
  kind: 'weekly';
  group: GroupView;
  since: Date;
  until: Date;
  toRead: ToRead;
  /** How much was written, by whom, and the part of it that there is room for. */
  written: { comments: number; names: string[]; told: Told[]; more: number };
  questions: Told[];
  /** A vote of theirs that is open, what was done to the group from outside, and the head of the group's log; nothing of it in what is passed on. */
  deciding: Awaited<ReturnType<typeof openWaitingIn>>;
};

/** A date that is further off is told, and brings no letter by itself. */
const soonMs = 8 * 86_400_000;

/**
 * Null when there is nothing to say: a week in which nobody else wrote, and nothing is about to be talked about. What the
 * actor passes on has their own words too, and nothing that is theirs alone.
 */
export async function composeWeekly(
  context: Context,
  groupId: string,
  span: Span,
  { toPassOn = false } = {},
): Promise<WeeklyLetter | null> {
  const { db, actor } = context;
  const group = authorizeMember(actor, await findGroup(db, groupId));
  const [written, asked, toRead, answers] = await Promise.all([
    listWritten(db, actor, { ...span, groupId, withOwn: toPassOn }),
    listAsked(context, groupId),
    reveal(group).dissolvedAt === null ? findToRead(context, group, { toPassOn }) : nothingToRead,
    toPassOn
      ? []
      : listAnswers(db, actor, letterRoom.answers, { ...span, groupId, only: 'said', isSimplyThere: true }),
  ]);
  const meetsSoon = toRead.meets !== null && toRead.meets.at.getTime() < context.now.getTime() + soonMs;
  const deciding = toPassOn
    ? { vote: null, done: null, head: null }
    : await openWaitingIn(context, groupId, span.since);
  const isAnythingToDo = deciding.vote !== null || deciding.done !== null;
  if (written.length === 0 && !meetsSoon && !isAnythingToDo) return null;
  const [told, questions] = await Promise.all([
    tell(context, groupId, written),
    tell(context, groupId, asked),
  ]);
  const toThem = new Set(answers.map(({ comment }) => reveal(comment).id));
  const isToThem = ({ commentId }: SaidView) => toThem.has(commentId);
  const { shown, more } = chooseConversations(told, letterRoom.conversations, isToThem);
  return {
    kind: 'weekly',
    group: presentGroup(group),
    ...span,
    toRead,
    written: {
      comments: written.length,
      names: namesOf(written.map(presentSaid)),
      told: shown.map(({ said, ...each }) => {
        const chosen = chooseSaid(said, letterRoom.said, isToThem);
        return { ...each, said: chosen.shown, more: chosen.more };
      }),
      more,
    },
    questions,
    deciding,
  };
}

/** How the newest of the group's open questions were asked. */
async function listAsked(context: Context, groupId: string) {
  const { db, actor } = context;
  const hidden = await readHidden(context);
  const questions = (await listOpenQuestions(db, actor, groupId)).slice(-letterRoom.questions).map(reveal);
  const comments = await listReadableComments(
    db,
    actor,
    questions.map(({ id }) => id),
  );
  const standing = comments.filter((comment) => {
    const { removedAt, held } = reveal(comment);
    return removedAt === null && held === null && !isHidden(hidden, reveal(comment));
  });
  return questions.flatMap(
    ({ id, annotation }) =>
      standing.find((comment) => {
        const { threadId, author } = reveal(comment);
        return threadId === id && author.id === annotation.author.id;
      }) ?? [],
  );
}

/** By conversation, text by text, each in the text's order. What stands in a Thread or Text that cannot be read is not told. */
export async function tell(
  context: Context,
  groupId: string,
  comments: readonly Authorized<'comment.read', Comment>[],
): Promise<Told[]> {
  const { db, actor } = context;
  const ids = [...new Set(comments.map((comment) => reveal(comment).threadId))];
  const threads = await listReadableThreadsById(db, actor, ids);
  const textIds = [...new Set(threads.map((thread) => reveal(thread).annotation.textId))];
  const texts = await listReadableTextsById(db, actor, textIds);
  const said = comments.map(presentSaid);
  const inTexts = await Promise.all(
    texts.map(async (text) => {
      const here = threads.filter((thread) => reveal(thread).annotation.textId === reveal(text).id);
      const places = await placesIn(
        context,
        text,
        groupId,
        here.map((thread) => presentThread(thread, actor)),
      );
      const { id, title } = presentText(text);
      return here
        .map((thread) => ({
          ...presentMarked(thread),
          at: places.get(reveal(thread).id)?.at ?? -1,
          place: places.get(reveal(thread).id)?.label ?? null,
          text: { id, title },
          said: said.filter(({ threadId }) => threadId === reveal(thread).id),
          more: 0,
        }))
        .sort((a, b) => a.at - b.at)
        .map(({ at: _, ...told }) => told);
    }),
  );
  return inTexts.flat();
}

/** How the paragraphs are called in which these conversations begin. A text that is off the shelf has no places any more. */
async function placesIn(
  context: Context,
  text: Authorized<'text.read', Text>,
  groupId: string,
  threads: readonly ReturnType<typeof presentThread>[],
) {
  const view = { kind: 'group', groupId } as const;
  const chosen = await choose(context, { textId: reveal(text).id, view }).catch(() => null);
  if (!chosen) return new Map<string, { label: string; at: number }>();
  const article = await loadArticle(context, text, chosen.revisionId);
  const places = findPlaces(article, threads);
  return new Map(
    threads.flatMap(({ id, anchor }) => {
      const place = places.get(id);
      return place ? [[id, { label: place.label, at: anchor?.start ?? -1 }] as const] : [];
    }),
  );
}
