/** Every way by which the words of a comment leave the server: as the whole of what somebody is given, in one string. */
import { writeMarkdown, writeJson } from '@/app/_export/write';
import { en } from '@/app/_messages/en';
import { createSession } from '@/lib/db/session';
import type { ExportedPart } from '@/lib/db/visibility';
import { randomId } from '@/lib/domain/ids';
import { readEvents } from '@/lib/live/read-events';
import { openInbox } from '@/lib/services/reading/attention';
import type { Context } from '@/lib/services/context';
import { openExport } from '@/lib/services/export';
import { readHistory } from '@/lib/services/margin/history';
import { composeAtOnce, composeDaily } from '@/lib/services/letters/telling';
import { openWeek } from '@/lib/services/letters/week';
import { composeWeekly } from '@/lib/services/letters/weekly';
import { openMeeting } from '@/lib/services/shelf/meeting';
import { openMyNotes } from '@/lib/services/margin/my-notes';
import { openNotes, openParagraph } from '@/lib/services/margin/paragraphs';
import { openReactions } from '@/lib/services/margin/reactions';
import { openMargin, openReader } from '@/lib/services/margin/reader';
import { search } from '@/lib/services/reading/search';
import { requireThread } from '@/lib/services/margin/threads';

export type Place = {
  /** With which every word that is held begins. */
  marker: string;
  groupId: string;
  textId: string;
  /** To which the words link. */
  otherTextId: string;
  meetingId: string;
  threadId: string;
  /** The one that is held, in a conversation that another began; and one that begins a conversation. */
  replyId: string;
  noteId: string;
};

const span = () => ({ since: new Date(0), until: new Date(Date.now() + 60_000) });
const view = ({ groupId }: Place) => ({ kind: 'group', groupId }) as const;

async function take(context: Context, part: ExportedPart) {
  const addresses = { text: (id: string) => id, thread: ({ id }: { id: string }) => id };
  const open = async () => ({
    ...(await openExport(context, part)),
    ...{ name: 'Someone', now: context.now, words: en.exporting, messages: en, day: () => 'a day' },
  });
  let all = '';
  for await (const piece of writeJson(await open(), 'urn:it', addresses)) all += piece;
  for await (const piece of writeMarkdown(await open())) all += piece;
  return all;
}

const asked = (place: Place, matter: 'daily' | 'at_once') => ({
  groupId: place.groupId,
  chosen: (['reply', 'mention', 'watched'] as const).map((each) => ({ matter: each, rhythm: matter })),
});

export const ways = {
  page: (context: Context, place: Place) => openReader(context, { ...place, view: view(place) }),
  margin: (context: Context, place: Place) => openMargin(context, { ...place, view: view(place) }),
  notes: (context: Context, place: Place) => openNotes(context, { ...place, view: view(place) }),
  paragraph: (context: Context, place: Place) =>
    openParagraph(context, { ...place, view: view(place), name: 'p2' }),
  thread: (context: Context, place: Place) => requireThread(context, place.threadId),
  history: (context: Context, place: Place) => readHistory(context, place.replyId),
  reactions: (context: Context, place: Place) => openReactions(context, place.replyId),
  backlinks: async (context: Context, place: Place) =>
    (await openMargin(context, { textId: place.otherTextId, view: { kind: 'all' } })).mentions,
  inbox: (context: Context) => openInbox(context),
  search: async (context: Context, { marker }: Place) => {
    const anywhere = { personId: null, tag: null, groupId: null, textId: null } as const;
    const asked = { words: marker, kind: 'notes', ...anywhere, afterText: null, afterNote: null } as const;
    const { notes } = await search(context, asked);
    // The hit stands apart from the words around it.
    return notes.hits.map(({ excerpt }) => excerpt.map(({ words }) => words).join(''));
  },
  events: async ({ db, actor, now }: Context) => {
    if (actor.userId === null) return null;
    const expires = new Date(now.getTime() + 60_000);
    const { id: sessionId } = await createSession(db, {
      ...{ tokenHash: randomId(), userId: actor.userId, expires },
    });
    const batch = await readEvents(db, { userId: actor.userId, sessionId }, 0n, now);
    return batch.kind === 'events' ? batch.events.map(({ name, data }) => ({ name, data })) : batch;
  },
  meeting: (context: Context, place: Place) => openMeeting(context, place),
  'my notes': (context: Context) => openMyNotes(context, { order: 'time', page: 1, ...nothingChosen }),
  'weekly letter': (context: Context, place: Place) => composeWeekly(context, place.groupId, span()),
  week: (context: Context, place: Place) => openWeek(context, place.groupId),
  'daily letter': (context: Context, place: Place) => composeDaily(context, asked(place, 'daily'), span()),
  'letter at once': (context: Context, place: Place) =>
    composeAtOnce(context, { ...asked(place, 'at_once'), commentId: place.replyId }, span().until),
  'text taken along': (context: Context, place: Place) =>
    take(context, { of: 'margin', textId: place.textId, view: view(place) }),
  'group taken along': (context: Context, { groupId }: Place) => take(context, { of: 'group', groupId }),
  'own taken along': (context: Context) => take(context, { of: 'own' }),
};
export type Way = keyof typeof ways;

const nothingChosen = { kind: null, textId: null, groupId: null, tag: null };
