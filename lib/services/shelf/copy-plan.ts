/** A group's plan, copied to another that the actor is in: texts, order, sections, dates and passages, and nobody's words. */
import { createHash } from 'node:crypto';
import { findGroup, toGroupFacts } from '@/lib/db/group';
import { findShelving } from '@/lib/db/margin';
import { createMeetings, createPassage, hasMeeting, listMeetings, listPassages } from '@/lib/db/meeting';
import { createWord, findWordByClientId, listWords } from '@/lib/db/meeting-word';
import { createReading } from '@/lib/db/reading';
import { findRevision } from '@/lib/db/revision';
import { createSection, findSection, listSections, listShelf, lockShelf, writeSection } from '@/lib/db/shelf';
import { putBackReading } from '@/lib/db/taken-reading';
import { findText } from '@/lib/db/text';
import type { Db } from '@/lib/db/client';
import { addDays, daysBetween, toLocal, toMoment } from '@/lib/domain/groups/clock';
import type { Group } from '@/lib/domain/groups/group';
import type { MeetingPassage, PlannedPlace } from '@/lib/domain/groups/meeting';
import { idLength } from '@/lib/domain/ids';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { Actor } from '@/lib/policy/actor';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import { can } from '@/lib/policy/can';
import { holdActor, requireUserId, type Context } from '../context';
import { refuseMuted } from '../margin/mute';
import { authorizeMember } from '../groups/own-group';
import { placeIn } from '../correcting/planned-places';

type Copy = {
  tx: Db;
  locked: Actor;
  userId: string;
  now: Date;
  from: Authorized<'group.read', Group>;
  to: Authorized<'shelf.arrange', Group>;
  toId: string;
  /** What the n-th copied thing of a kind is called: a form that is sent twice copies once. */
  nameOf: (kind: string, n: number) => string;
};

/** `firstDate` null copies the shelf alone. Gives how much was copied, and the titles of what is not the actor's to pass on. */
export async function copyPlan(
  { actor, db, now }: Context,
  input: { groupId: string; toId: string; clientId: string; firstDate: string | null },
) {
  const userId = requireUserId(actor);
  const { groupId, toId, clientId, firstDate } = input;
  if (groupId === toId) throw invalid('toId', 'same_group');
  return db.$transaction(async (tx) => {
    let locked = actor;
    // Always in one order, so that two who copy to each other's groups never wait for each other for ever.
    for (const each of [groupId, toId].toSorted()) locked = await holdActor(tx, locked, each);
    const from = authorizeMember(locked, await findGroup(tx, groupId));
    const found = await findGroup(tx, toId);
    const to = authorize(locked, 'shelf.arrange', found);
    if (firstDate !== null && !can(locked, 'plan.arrange', toGroupFacts(reveal(to))))
      throw new AppError('forbidden', 'governing_not_host');
    await lockShelf(tx, toId);
    // Of who copies and where as well: what another's form says can never be the name of something that is there.
    const nameOf = (kind: string, n: number) =>
      createHash('sha256')
        .update(JSON.stringify([userId, groupId, toId, clientId, kind, n]))
        .digest('base64url')
        .slice(0, idLength);
    const copy: Copy = { tx, locked, userId, now, from, to, toId, nameOf };
    const shelf = await copyShelf(copy);
    const meetings = firstDate === null ? 0 : await copyMeetings(copy, firstDate);
    return { ...shelf, meetings };
  });
}

async function copyShelf({ tx, locked, userId, now, from, to, toId, nameOf }: Copy) {
  const readings = (await listShelf(tx, from)).filter(({ archivedAt }) => archivedAt === null);
  const there = new Set((await listShelf(tx, to)).map(({ textId }) => textId));
  const sections = await listSections(tx, from);
  const leftOut: string[] = [];
  let texts = 0;
  for (const [n, { textId, revisionId, title, sectionId }] of readings.entries()) {
    if (there.has(textId)) continue;
    if (!(await mayShelve(tx, locked, textId, toId))) {
      leftOut.push(title);
      continue;
    }
    const reading = {
      id: nameOf('t', n),
      groupId: toId,
      textId,
      revisionId,
      addedById: userId,
      addedAt: now,
    };
    if (!(await putBackReading(tx, toId, textId))) await createReading(tx, reading);
    texts++;
    const at = sections.findIndex(({ id }) => id === sectionId);
    const section = sections[at];
    if (!section) continue;
    const id = nameOf('s', at);
    if (!(await findSection(tx, to, id)))
      await createSection(tx, {
        ...{ id, name: section.name, groupId: toId, createdById: userId, createdAt: now },
        position:
          (await listSections(tx, to)).reduce((most, { position }) => Math.max(most, position), 0) + 1,
      });
    const placed = (await listShelf(tx, to)).find((each) => each.textId === textId);
    if (placed) await writeSection(tx, placed.id, id);
  }
  return { texts, leftOut };
}

async function mayShelve(tx: Db, actor: Actor, textId: string, toId: string): Promise<boolean> {
  try {
    authorize(actor, 'text.shelve', await findShelving(tx, textId, toId));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Each as long after the first as it was, by the group's own clock; without its place, its leader and what was said. */
async function copyMeetings({ tx, locked, userId, now, from, to, toId, nameOf }: Copy, firstDate: string) {
  const found = (await listMeetings(tx, from)).map((each) => authorize(locked, 'meeting.read', each));
  const meetings = found.filter((each) => reveal(each).cancelledAt === null);
  const [first] = meetings.map(reveal);
  if (!first) return 0;
  const shift = daysBetween(toLocal(first.startsAt, first.timeZone).date, firstDate);
  const passages = await listPassages(tx, meetings, userId);
  const places = await placeOnShelf({ tx, locked, to }, passages);
  let copied = 0;
  for (const [n, meeting] of meetings.entries()) {
    const { id: fromId, startsAt, timeZone } = reveal(meeting);
    const { date, time } = toLocal(startsAt, timeZone);
    const moment = toMoment({ date: addDays(date, shift), time }, timeZone);
    if (!moment) throw invalid('firstDate', 'no_date');
    const id = nameOf('m', n);
    const plan = { startsAt: moment, timeZone, place: '', ledById: null };
    copied += await createMeetings(tx, [
      { ...plan, id, clientId: id, groupId: toId, createdById: userId, createdAt: now },
    ]);
    // It is written in nowhere but in the group that it is copied to.
    if (!(await hasMeeting(tx, toId, id))) continue;
    const own = passages.filter((each) => each.meetingId === fromId);
    for (const [at, { id: passageId, textId, chosen }] of own.entries()) {
      const place = places.get(passageId);
      if (place)
        await createPassage(tx, {
          ...{ id: nameOf(`p${n}-`, at), meetingId: id, textId, ...place, chosen },
          ...{ addedById: userId, addedAt: new Date(now.getTime() + at) },
        });
    }
    const words = await listWords(tx, meeting);
    for (const [at, { kind, author, body }] of words.entries()) {
      const wordId = nameOf(`w${n}-`, at);
      if (kind !== 'prompt' || author.id !== userId) continue;
      await refuseMuted(tx, toId, userId, now);
      if (await findWordByClientId(tx, userId, wordId)) continue;
      const word = { id: wordId, clientId: wordId, meetingId: id, authorId: userId, kind, body };
      await createWord(tx, { ...word, createdAt: now });
    }
  }
  return copied;
}

/** Where each is in the edition that the other group reads; none of what is not on its shelf. */
async function placeOnShelf(
  { tx, locked, to }: Pick<Copy, 'tx' | 'locked' | 'to'>,
  passages: readonly MeetingPassage[],
) {
  const places = new Map<string, PlannedPlace>();
  for (const { textId, revisionId } of await listShelf(tx, to)) {
    const ofIt = passages.filter((each) => each.textId === textId);
    if (ofIt.length === 0) continue;
    const text = authorize(locked, 'text.read', await findText(tx, textId));
    const edition = await findRevision(tx, text, revisionId);
    if (!edition) throw notFound();
    const found = await placeIn(
      tx,
      text,
      edition,
      ofIt.map(({ chosen }) => chosen),
    );
    for (const [index, { id }] of ofIt.entries()) {
      const place = found[index];
      if (place) places.set(id, place);
    }
  }
  return places;
}
