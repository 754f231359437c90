/** What a group is to read next, and when it meets, as its letter says it: as both stand when the letter is sent. */
import { findMeeting } from '@/lib/db/meeting';
import { listWords } from '@/lib/db/meeting-word';
import { listShelf } from '@/lib/db/shelf';
import { listReadableTextsById } from '@/lib/db/visibility';
import type { Group } from '@/lib/domain/groups/group';
import type { MeetingWordKind } from '@/lib/domain/groups/meeting';
import { currentOf } from '@/lib/domain/groups/shelf';
import { letterRoom } from '@/lib/domain/letters/selection';
import { defaultWordsPerMinute, minutesFor, wordsIn } from '@/lib/domain/reading-pace';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentWordInLetter } from '@/lib/present/letter';
import type { PassageView } from '@/lib/present/meeting';
import type { Context } from '../context';
import { readHidden } from '../margin/hiding';
import { listAhead } from '../shelf/plan';

type Title = { id: string; title: string };

/** What of a passage is still to be read, as far as its reader has said or shown. */
export type Progress = 'all' | 'rest' | 'nothing';

export type ToRead = {
  /** The text that the group is reading; told where nothing more exact is said. */
  text: Title | null;
  /** What is to be read by the date, in words that readers know ("¶ 28–36"), and where that begins in the reader’s page. */
  passages: { text: Title; label: string; id: string; minutes: number; left: Progress }[];
  /** The next date, where its clock is, and what was said of it. */
  meets: { id: string; at: Date; timeZone: string; place: string; words: DateWord[] } | null;
};

/** Where nobody meets any more. */
export const nothingToRead: ToRead = { text: null, passages: [], meets: null };

export type DateWord = { kind: MeetingWordKind; by: string; words: string };

/** What is passed on has everybody’s minutes in it: how fast the actor reads, and how far they are, is told to nobody else. */
export async function findToRead(
  context: Context,
  group: Authorized<'group.read', Group>,
  { toPassOn }: { toPassOn: boolean },
): Promise<ToRead> {
  const { db, actor, now } = context;
  const [readings, ahead] = await Promise.all([listShelf(db, group), listAhead(context, group)]);
  const next = ahead.find(({ startsAt }) => Date.parse(startsAt) > now.getTime()) ?? null;
  const current = currentOf(readings);
  const named = [...(next?.passages ?? []).map(({ textId }) => textId), ...(current ? [current.textId] : [])];
  const texts = await listReadableTextsById(db, actor, [...new Set(named)]);
  const readable = new Set(texts.map((text) => reveal(text).id));
  const passages = (next?.passages ?? []).filter(({ textId }) => readable.has(textId));
  return {
    text: current && readable.has(current.textId) ? { id: current.textId, title: current.title } : null,
    passages: passages.map((each) => ({
      text: { id: each.textId, title: each.title },
      label: each.label,
      id: each.block,
      ...(toPassOn ? forAnybody(each) : forThem(each)),
    })),
    meets: next && {
      id: next.id,
      at: new Date(next.startsAt),
      timeZone: next.timeZone,
      place: next.place,
      words: await listWordsOf(context, next.id, { toPassOn }),
    },
  };
}

const forThem = ({ minutes, begun, read }: PassageView) => ({
  minutes,
  left: read ? ('nothing' as const) : begun ? ('rest' as const) : ('all' as const),
});

const forAnybody = (passage: PassageView) => ({
  minutes: minutesFor(wordsIn(passage), defaultWordsPerMinute),
  left: 'all' as const,
});

/** What members said of the date, the latest of it; not the reader’s own, nor what they have hidden from themselves. */
async function listWordsOf(context: Context, meetingId: string, { toPassOn }: { toPassOn: boolean }) {
  const { db, actor } = context;
  const meeting = authorize(actor, 'meeting.read', await findMeeting(db, meetingId));
  const [words, hidden] = await Promise.all([listWords(db, meeting), readHidden(context)]);
  return words
    .filter(({ author }) => (toPassOn || author.id !== actor.userId) && !hidden.people.includes(author.id))
    .slice(-letterRoom.words)
    .map((word): DateWord => presentWordInLetter(meeting, word));
}
