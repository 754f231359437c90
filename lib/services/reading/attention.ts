/** What is new to the actor: what others said where they read, and above all to them. Told to nobody else. */
import { listAcceptances } from '@/lib/db/membership';
import { markSeen } from '@/lib/db/seen';
import {
  countUnread,
  countUnreadAnswers,
  listAnswers,
  listReadableCommentsById,
  listReadableGroups,
  listReadableTexts,
} from '@/lib/db/visibility';
import { presentComment } from '@/lib/present/comment';
import { presentGroup } from '@/lib/present/group';
import { presentText } from '@/lib/present/text';
import { requireUserId, type Context } from '../context';

/** An inbox is what happened lately, and no archive. */
const answersShown = 50;
const acceptanceDays = 30;

/** Marks what one has had before one's eyes; what one may not read is passed over, without a word. */
export async function keepSeen({ db, actor }: Context, { commentIds }: { commentIds: string[] }) {
  const userId = requireUserId(actor);
  await markSeen(db, await listReadableCommentsById(db, actor, commentIds), userId);
  return {};
}

/** How many of the answers to the actor they have not seen. */
export const countAnswers = ({ db, actor }: Context) => countUnreadAnswers(db, actor);

/** How much is new in each Group, and in each Text of its shelf. */
export async function countNews({ db, actor }: Context) {
  const rows = await countUnread(db, actor);
  return {
    inGroup: (groupId: string) =>
      rows.reduce((sum, row) => sum + (row.groupId === groupId ? row.comments : 0), 0),
    inReading: (groupId: string, textId: string) =>
      rows.find((row) => row.groupId === groupId && row.textId === textId)?.comments ?? 0,
    readings: rows,
  };
}

/** What was said to the actor last, and where else something is new. */
export async function openInbox(context: Context) {
  const { db, actor, now } = context;
  const userId = requireUserId(actor);
  const lately = new Date(now.getTime() - acceptanceDays * 86_400_000);
  const [answers, watched, news, texts, groups, accepted] = await Promise.all([
    listAnswers(db, actor, answersShown, { only: 'said' }),
    listAnswers(db, actor, answersShown, { only: 'watched' }),
    countNews(context),
    listReadableTexts(db, actor),
    listReadableGroups(db, actor, { withCommons: true }),
    listAcceptances(db, userId, lately),
  ]);
  const textById = new Map(texts.map(({ text }) => presentText(text)).map((text) => [text.id, text]));
  const groupById = new Map(groups.map(presentGroup).map((group) => [group.id, group]));
  const where = (textId: string, groupId: string) => {
    const [text, group] = [textById.get(textId), groupById.get(groupId)];
    return text && group ? { text: { id: text.id, title: text.title }, group } : null;
  };
  const toEntry = ({ comment, unread, reason }: (typeof answers)[number]) => {
    const shown = presentComment(comment, actor);
    const groupId = shown.audience.kind === 'group' ? shown.audience.groupId : '';
    // What readers folded is opened where it stands: a list of news is no place to read it in passing.
    const told = shown.held ? { ...shown, html: '' } : shown;
    return { comment: told, unread, reason, where: where(shown.textId, groupId) };
  };
  return {
    /** Where one asked to be let in, and is. */
    letIn: accepted.flatMap(({ groupId, by }) => {
      const group = groupById.get(groupId);
      return group ? [{ group: { id: group.id, name: group.name }, by }] : [];
    }),
    answers: answers.map(toEntry),
    /** What was said where the actor watches, and not to them. */
    watched: watched.map(toEntry),
    readings: news.readings.flatMap(({ groupId, textId, comments }) => {
      const place = where(textId, groupId);
      return place ? [{ ...place, comments }] : [];
    }),
  };
}
export type Inbox = Awaited<ReturnType<typeof openInbox>>;
