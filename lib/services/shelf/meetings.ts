/** Dates of a group: when, where, who leads, and what is to be read by then. */
import { findGroup } from '@/lib/db/group';
import {
  countPassages,
  createMeeting,
  createPassage,
  dropPassage,
  findMeeting,
  findMeetingByClientId,
  markRead,
  updateMeeting,
} from '@/lib/db/meeting';
import { isMember } from '@/lib/db/membership';
import { findReading, holdReading } from '@/lib/db/reading';
import { findRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import type { Db } from '@/lib/db/client';
import { isTimeZone, toMoment } from '@/lib/domain/groups/clock';
import { meetingLimits, type Meeting } from '@/lib/domain/groups/meeting';
import { readPassage } from '@/lib/domain/text/passage';
import { invalid, notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from '../context';
import { once } from '../once';

export type MeetingInput = {
  date: string;
  time: string;
  timeZone: string;
  place: string;
  ledById: string | null;
};

/** The same clientId again is the same date. */
export async function planMeeting(
  context: Context,
  { clientId, groupId, ...input }: MeetingInput & { clientId: string; groupId: string },
) {
  const { actor, db, now, newId } = context;
  const createdById = requireUserId(actor);
  const { value } = await once(
    async () => (await findMeetingByClientId(db, createdById, clientId))?.id ?? null,
    () =>
      db.$transaction(async (tx) => {
        const locked = await lockActor(tx, actor, groupId);
        authorize(locked, 'plan.arrange', await findGroup(tx, groupId));
        const plan = await toPlan(tx, groupId, input);
        const id = newId();
        await createMeeting(tx, { ...plan, id, clientId, groupId, createdById, createdAt: now });
        return id;
      }),
  );
  return { meetingId: value };
}

async function toPlan(tx: Db, groupId: string, { date, time, timeZone, place, ledById }: MeetingInput) {
  if (!isTimeZone(timeZone)) throw invalid('timeZone', 'no_time_zone');
  const startsAt = toMoment({ date, time }, timeZone);
  if (!startsAt) throw invalid('date', 'no_date');
  if (ledById !== null && !(await isMember(tx, groupId, ledById))) throw invalid('ledById', 'no_member');
  return { startsAt, timeZone, place, ledById };
}

/** Gives a date another hour, place or leader; who saw the old one is not told in any other way than by the page. */
export const changeMeeting = (
  context: Context,
  { meetingId, ...input }: MeetingInput & { meetingId: string },
) =>
  arrangeMeeting(context, meetingId, async (tx, meeting) => {
    await updateMeeting(tx, meeting, await toPlan(tx, reveal(meeting).groupId, input));
  });

/** Called off, or on again. Everything that was said of it and marked for it stays. */
export const cancelMeeting = (
  context: Context,
  { meetingId, cancelled }: { meetingId: string; cancelled: boolean },
) =>
  arrangeMeeting(context, meetingId, async (tx, meeting) => {
    await updateMeeting(tx, meeting, { cancelledAt: cancelled ? context.now : null });
  });

/** What is to be read by then, as readers write it ("28–36"); nothing is the whole text. The same id again is the same. */
export const addPassage = (
  context: Context,
  { meetingId, id, textId, passage }: { meetingId: string; id: string; textId: string; passage: string },
) =>
  arrangeMeeting(context, meetingId, async (tx, meeting, locked) => {
    const { groupId } = reveal(meeting);
    const group = authorize(locked, 'group.read', await findGroup(tx, groupId));
    const text = authorize(locked, 'text.read', await findText(tx, textId));
    await holdReading(tx, groupId, textId);
    const reading = await findReading(tx, group, textId);
    const revision = reading && (await findRevision(tx, text, reading.revisionId));
    if (!revision) throw invalid('textId', 'not_on_shelf');
    const found = readPassage(revision, passage);
    if (!found) throw invalid('passage', 'no_passage');
    if ((await countPassages(tx, meeting)) >= meetingLimits.passages) throw invalid('passage', 'too_many');
    const place = { ...found, revisionId: revision.id };
    await createPassage(tx, {
      ...{ id, meetingId, textId, ...place, chosen: place },
      addedById: requireUserId(locked),
      addedAt: context.now,
    });
  });

export const keepPassage = (
  context: Context,
  { meetingId, passageId, kept }: { meetingId: string; passageId: string; kept: boolean },
) =>
  arrangeMeeting(context, meetingId, async (tx, meeting) => {
    if (!(await dropPassage(tx, meeting, passageId, kept ? null : context.now))) throw notFound();
  });

type Arranged = ReturnType<typeof authorize<'meeting.arrange', 'meeting', Meeting>>;

async function arrangeMeeting(
  { actor, db }: Context,
  meetingId: string,
  act: (tx: Db, meeting: Arranged, locked: Context['actor']) => Promise<void>,
) {
  await db.$transaction(async (tx) => {
    const seen = authorize(actor, 'meeting.read', await findMeeting(tx, meetingId));
    const locked = await lockActor(tx, actor, reveal(seen).groupId);
    await act(tx, authorize(locked, 'meeting.arrange', await findMeeting(tx, meetingId)), locked);
  });
}

/** "I have read this": kept for the actor alone. */
export async function readPassageOf(
  { actor, db, now }: Context,
  { meetingId, passageId, read }: { meetingId: string; passageId: string; read: boolean },
) {
  const userId = requireUserId(actor);
  const meeting = authorize(actor, 'meeting.read', await findMeeting(db, meetingId));
  if (!(await markRead(db, meeting, { passageId, userId, readAt: read ? now : null }))) throw notFound();
}
