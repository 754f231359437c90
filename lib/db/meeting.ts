import type { Meeting, MeetingPassage, PlannedPlace } from '@/lib/domain/groups/meeting';
import type { Group } from '@/lib/domain/groups/group';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import { hostField, hostIdOf } from './group';
import { chosenFields, toChosen } from './planned';
import type { Db } from './client';

const fields = {
  id: true,
  groupId: true,
  startsAt: true,
  timeZone: true,
  place: true,
  cancelledAt: true,
  ledBy: { select: { id: true, name: true } },
  ...hostField,
} as const;

type Row = Omit<Meeting, 'hostId'> & { group: Pick<Group, 'host'> };

function toUnchecked({ group, ...row }: Row) {
  const meeting: Meeting = { ...row, hostId: hostIdOf({ group }) };
  return new Unchecked('meeting', meeting, { groupId: meeting.groupId, hostId: meeting.hostId });
}

export async function findMeeting(db: Db, id: string) {
  const row = await db.meeting.findUnique({ where: { id }, select: fields });
  return row && toUnchecked(row);
}

export const findMeetingByClientId = (db: Db, createdById: string, clientId: string) =>
  db.meeting.findUnique({ where: { createdById_clientId: { createdById, clientId } }, select: { id: true } });

/** In the order of their dates, cancelled ones among them; `since` leaves out those that began before. */
export async function listMeetings(
  db: Db,
  group: Authorized<'group.read', Group>,
  since: Date | null = null,
) {
  const rows = await db.meeting.findMany({
    where: { groupId: reveal(group).id, ...(since === null ? {} : { startsAt: { gt: since } }) },
    select: fields,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toUnchecked);
}

/** What a date is made of, and may be changed in. */
export type MeetingPlan = { startsAt: Date; timeZone: string; place: string; ledById: string | null };
type NewMeeting = MeetingPlan & {
  id: string;
  clientId: string;
  groupId: string;
  createdById: string;
  createdAt: Date;
};

export const createMeeting = (db: Db, meeting: NewMeeting) =>
  db.meeting.create({ data: meeting, select: { id: true } });

/** Those of them that are not there yet; gives how many. */
export const createMeetings = async (db: Db, meetings: NewMeeting[]) =>
  (await db.meeting.createMany({ data: meetings, skipDuplicates: true })).count;

/** Whether this date is the group's. */
export const hasMeeting = async (db: Db, groupId: string, id: string) =>
  (await db.meeting.count({ where: { id, groupId } })) === 1;

export const updateMeeting = (
  db: Db,
  meeting: Authorized<'meeting.arrange', Meeting>,
  data: Partial<MeetingPlan> & { cancelledAt?: Date | null },
) => db.meeting.update({ where: { id: reveal(meeting).id }, data, select: { id: true } });

/** Of these dates, in the order in which they were added; of Texts that stand on the group's shelf now, and no others. */
export async function listPassages(
  db: Db,
  meetings: readonly Authorized<'meeting.read', Meeting>[],
  userId: string,
): Promise<MeetingPassage[]> {
  const of = meetings.map(reveal);
  const rows = await db.meetingPassage.findMany({
    where: {
      meetingId: { in: of.map(({ id }) => id) },
      removedAt: null,
      text: { readings: { some: { groupId: { in: of.map(({ groupId }) => groupId) } } } },
    },
    select: {
      ...{ id: true, meetingId: true, textId: true, revisionId: true, start: true, end: true },
      ...{ label: true, block: true, ...chosenFields },
      text: { select: { title: true, readings: { select: { groupId: true, revisionId: true } } } },
      readers: { where: { userId }, select: { userId: true } },
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  const groupOf = new Map(of.map(({ id, groupId }) => [id, groupId]));
  return rows.flatMap(({ text, readers, ...row }) => {
    const reading = text.readings.find(({ groupId }) => groupId === groupOf.get(row.meetingId));
    const earlier = reading?.revisionId !== row.revisionId;
    if (!reading) return [];
    const { id, meetingId, textId, revisionId, start, end, label, block } = row;
    const place = { revisionId, start, end, label, block };
    const told = { title: text.title, earlier, read: readers.length > 0 };
    return [{ id, meetingId, textId, ...place, chosen: toChosen(row), ...told }];
  });
}

type NewPassage = PlannedPlace & {
  id: string;
  meetingId: string;
  textId: string;
  chosen: PlannedPlace;
  addedById: string;
  addedAt: Date;
};

/** The same passage again changes nothing. */
export function createPassage(db: Db, { chosen, ...passage }: NewPassage) {
  const { revisionId: chosenRevisionId, start: chosenStart, end: chosenEnd } = chosen;
  const where = { chosenRevisionId, chosenStart, chosenEnd };
  const data = { ...passage, ...where, chosenLabel: chosen.label, chosenBlock: chosen.block };
  return db.meetingPassage.createMany({ data: [data], skipDuplicates: true });
}

export const countPassages = (db: Db, meeting: Authorized<'meeting.arrange', Meeting>) =>
  db.meetingPassage.count({ where: { meetingId: reveal(meeting).id, removedAt: null } });

/** False where the date has no such passage. */
export async function dropPassage(
  db: Db,
  meeting: Authorized<'meeting.arrange', Meeting>,
  id: string,
  removedAt: Date | null,
) {
  const where = { id, meetingId: reveal(meeting).id };
  return (await db.meetingPassage.updateMany({ where, data: { removedAt } })).count === 1;
}

/** "I have read this", and taking it back; both are the same when said twice. False where the date has no such passage. */
export async function markRead(
  db: Db,
  meeting: Authorized<'meeting.read', Meeting>,
  { passageId, userId, readAt }: { passageId: string; userId: string; readAt: Date | null },
) {
  if ((await db.meetingPassage.count({ where: { id: passageId, meetingId: reveal(meeting).id } })) !== 1)
    return false;
  if (readAt === null) await db.readPassage.deleteMany({ where: { passageId, userId } });
  else await db.readPassage.createMany({ data: [{ passageId, userId, readAt }], skipDuplicates: true });
  return true;
}

/** Marks a conversation to be talked about, or takes the mark away; false where it stands so already. */
export async function markNote(
  db: Db,
  meeting: Authorized<'meeting.mark', Meeting>,
  { threadId, by }: { threadId: string; by: { userId: string; at: Date } | null },
) {
  const where = { meetingId: reveal(meeting).id, threadId };
  const data = by && [{ ...where, markedById: by.userId, markedAt: by.at }];
  const { count } = data
    ? await db.meetingNote.createMany({ data, skipDuplicates: true })
    : await db.meetingNote.deleteMany({ where });
  if (count === 0) return false;
  // Browsers take what is told of a conversation by its version.
  await db.thread.update({
    where: { id: threadId },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
  return true;
}
