/** A group's shelf and its dates, as one of those who read with it sees them. */
import { findGroup, toGroupFacts } from '@/lib/db/group';
import { listMeetings, listPassages } from '@/lib/db/meeting';
import { listPlaces } from '@/lib/db/place';
import { listSections, listShelf } from '@/lib/db/shelf';
import { listKeptThreads, listReadableGroups, listRestorable } from '@/lib/db/visibility';
import type { Group } from '@/lib/domain/groups/group';
import { isAhead, lastsMs, type Meeting } from '@/lib/domain/groups/meeting';
import { arrangeShelf, currentOf } from '@/lib/domain/groups/shelf';
import { can } from '@/lib/policy/can';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import {
  presentMeeting,
  presentSection,
  presentShelfReading,
  presentTaken,
  type MeetingView,
} from '@/lib/present/meeting';
import { presentGroup } from '@/lib/present/group';
import type { Context } from '../context';
import { countNewerWords } from '../texts/newer-editions';
import { readPace } from '../reading/paces';
import { authorizeMember } from '../groups/own-group';

/** The Text that the group is reading: where an invitation leads to, and what its page shows first. */
export async function findCurrentText({ db, actor }: Context, groupId: string): Promise<string | null> {
  const group = authorize(actor, 'group.read', await findGroup(db, groupId));
  return currentOf(await listShelf(db, group))?.textId ?? null;
}

export async function openShelf({ db, actor }: Context, groupId: string) {
  const group = authorizeMember(actor, await findGroup(db, groupId));
  const [readings, sections, taken, kept] = await Promise.all([
    listShelf(db, group),
    listSections(db, group),
    listRestorable(db, actor, groupId),
    listKeptThreads(db, actor, groupId),
  ]);
  const current = currentOf(readings);
  const shown = readings.map((each) => presentShelfReading(group, each, each === current));
  const arranged = arrangeShelf(
    shown.map((each) => ({ ...each, archivedAt: each.archived ? new Date(0) : null })),
    sections.map((each) => presentSection(group, each)),
  );
  return {
    ...arranged,
    current: shown.find((each) => each.current) ?? null,
    /** Whether somebody said so, or it is only the first. */
    isNamed: current?.isCurrent ?? false,
    taken: taken.map(presentTaken),
    hasKept: kept.length > 0,
    abilities: {
      arrange: can(actor, 'shelf.arrange', toGroupFacts(reveal(group))),
      plan: can(actor, 'plan.arrange', toGroupFacts(reveal(group))),
    },
  };
}
export type OpenedShelf = Awaited<ReturnType<typeof openShelf>>;

/** The dates ahead, called off or not, the next one first; and those that are over, the last one first. */
export async function openPlan(context: Context, groupId: string) {
  const group = authorizeMember(context.actor, await findGroup(context.db, groupId));
  const { next, rest } = split(await loadMeetings(context, group), context.now);
  return {
    next: next[0] ?? null,
    later: [
      ...next.slice(1),
      ...rest.filter(({ cancelled, startsAt }) => cancelled && isYetTo(startsAt, context.now)),
    ],
    past: rest.filter(({ startsAt }) => !isYetTo(startsAt, context.now)).toReversed(),
  };
}

const isYetTo = (startsAt: string, now: Date) => Date.parse(startsAt) + lastsMs > now.getTime();

function split(meetings: readonly MeetingView[], now: Date) {
  const ahead = ({ startsAt, cancelled }: MeetingView) =>
    isAhead({ startsAt: new Date(startsAt), cancelledAt: cancelled ? now : null }, now);
  return { next: meetings.filter(ahead), rest: meetings.filter((each) => !ahead(each)) };
}

/** The next date of a group that takes place, with what is to be read of one Text by then; null for who is no member. */
export async function openNext(
  context: Context,
  group: Authorized<'group.read', Group>,
  textId: string,
): Promise<MeetingView | null> {
  const [next] = await listAhead(context, group);
  return next ? { ...next, passages: next.passages.filter((each) => each.textId === textId) } : null;
}

/** The dates of a group that take place, and are not over; the next one first. */
export async function listAhead(
  context: Context,
  group: Authorized<'group.read', Group>,
): Promise<MeetingView[]> {
  // A group's dates are its members', whoever else reads its margin.
  if (!context.actor.groupIds.has(reveal(group).id)) return [];
  const since = new Date(context.now.getTime() - lastsMs);
  return split(await loadMeetings(context, group, since), context.now).next;
}

async function loadMeetings(
  context: Context,
  group: Authorized<'group.read', Group>,
  since: Date | null = null,
) {
  const { db, actor } = context;
  if (actor.userId === null || !can(actor, 'meeting.read', toGroupFacts(reveal(group)))) return [];
  const found = await listMeetings(db, group, since);
  return presentMeetings(
    context,
    found.map((meeting) => authorize(actor, 'meeting.read', meeting)),
  );
}

/** With their passages, and how long these take whoever asks. */
export async function presentMeetings(
  context: Context,
  meetings: readonly Authorized<'meeting.read', Meeting>[],
): Promise<MeetingView[]> {
  const { db, actor } = context;
  if (actor.userId === null || meetings.length === 0) return [];
  const passages = await listPassages(db, meetings, actor.userId);
  const textIds = passages.map(({ textId }) => textId);
  const [{ wordsPerMinute }, places] = await Promise.all([
    readPace(context),
    listPlaces(db, actor.userId, textIds),
  ]);
  const reader = { wordsPerMinute, places: new Map(places.map((each) => [each.textId, each])) };
  return meetings.map((meeting) => presentMeeting(meeting, passages, reader, actor));
}

/** The same, for whoever may arrange it. */
export async function openDesk(context: Context, groupId: string) {
  const found = await findGroup(context.db, groupId);
  const group = authorizeMember(context.actor, found);
  authorize(context.actor, 'shelf.arrange', found);
  const groups = await listReadableGroups(context.db, context.actor);
  return {
    group: presentGroup(group),
    shelf: await openShelf(context, groupId),
    newer: await countNewerWords(context, await listShelf(context.db, group)),
    others: groups
      .filter((each) => reveal(each).id !== groupId)
      .filter((each) => can(context.actor, 'shelf.arrange', toGroupFacts(reveal(each))))
      .map(presentGroup),
  };
}
