/** One date of a group: its page, and the pages on which it is made and changed. */
import { findGroup, listMembers } from '@/lib/db/group';
import { findMeeting, listMeetings } from '@/lib/db/meeting';
import { listWords } from '@/lib/db/meeting-word';
import { listShelf } from '@/lib/db/shelf';
import { listMarkedThreads, listReadableComments } from '@/lib/db/visibility';
import { isMarkedFor, markHidden } from '@/lib/domain/threading/hidden';
import { notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentComment } from '@/lib/present/comment';
import { presentGroup, presentMember } from '@/lib/present/group';
import { presentWord } from '@/lib/present/meeting';
import { presentThread } from '@/lib/present/thread';
import type { Context } from '../context';
import { readHidden } from '../margin/hiding';
import { readPace } from '../reading/paces';
import { presentMeetings } from './plan';
import { authorizeMember } from '../groups/own-group';

type Choice = { groupId: string; meetingId: string };

async function requireMeeting(context: Context, { groupId, meetingId }: Choice) {
  const { db, actor } = context;
  const meeting = authorize(actor, 'meeting.read', await findMeeting(db, meetingId));
  if (reveal(meeting).groupId !== groupId) throw notFound();
  const group = authorizeMember(actor, await findGroup(db, groupId));
  const [view] = await presentMeetings(context, [meeting]);
  if (!view) throw notFound();
  return { meeting, group, view };
}

/** Everything that is to be read and talked about: what is marked, in the order of the shelf and of each text. */
export async function openMeeting(context: Context, choice: Choice) {
  const { db, actor } = context;
  const { meeting, group, view } = await requireMeeting(context, choice);
  const [marked, words, readings, pace, hidden] = await Promise.all([
    listMarkedThreads(db, actor, meeting),
    listWords(db, meeting),
    listShelf(db, group),
    readPace(context),
    readHidden(context),
  ]);
  const ids = marked.map((thread) => reveal(thread).id);
  const comments = (await listReadableComments(db, actor, ids)).map((each) =>
    markHidden(presentComment(each, actor), hidden),
  );
  const isSaid = new Set(comments.map(({ threadId }) => threadId));
  // What somebody whom one has hidden marked without a word stands nowhere.
  const threads = marked
    .map((thread) => presentThread(thread, actor))
    .filter((thread) => !thread.highlight || isMarkedFor(hidden, thread) || isSaid.has(thread.id));
  const place = ({ about, anchor }: (typeof threads)[number]) =>
    about === 'text' ? -1 : (anchor?.start ?? Infinity);
  const shown = words.map((word) => markHidden(presentWord(meeting, word, actor), hidden));
  return {
    group: presentGroup(group),
    meeting: view,
    pace,
    texts: readings
      .map(({ textId, title }) => ({
        textId,
        title,
        threads: threads.filter((each) => each.textId === textId).toSorted((a, b) => place(a) - place(b)),
      }))
      .filter((text) => text.threads.length > 0),
    comments,
    prompts: shown.filter(({ kind }) => kind === 'prompt'),
    remarks: shown.filter(({ kind }) => kind === 'remark'),
  };
}
export type OpenedMeeting = Awaited<ReturnType<typeof openMeeting>>;

/** What a new date is made from; the clock is where that of the last one was. */
export async function openPlanning({ db, actor }: Context, groupId: string) {
  const found = await findGroup(db, groupId);
  const group = authorizeMember(actor, found);
  authorize(actor, 'plan.arrange', found);
  const own = authorize(actor, 'member.list', found);
  const [members, meetings] = await Promise.all([listMembers(db, own), listMeetings(db, group)]);
  const [last] = meetings.slice(-1).map((each) => reveal(authorize(actor, 'meeting.read', each)));
  return {
    group: presentGroup(group),
    members: members.map((member) => presentMember(own, member)),
    timeZone: last?.timeZone ?? null,
  };
}

export async function openChange(context: Context, choice: Choice) {
  const { db, actor } = context;
  const { group, view } = await requireMeeting(context, choice);
  authorize(actor, 'meeting.arrange', await findMeeting(db, choice.meetingId));
  const own = authorize(actor, 'member.list', await findGroup(db, reveal(group).id));
  const [members, readings] = await Promise.all([listMembers(db, own), listShelf(db, group)]);
  return {
    meeting: view,
    members: members.map((member) => presentMember(own, member)),
    texts: readings
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ textId, title }) => ({ textId, title })),
  };
}
