import type { Person } from '@/lib/domain/accounts';
import type { Group } from '@/lib/domain/groups/group';
import { toLocal } from '@/lib/domain/groups/clock';
import type { Meeting, MeetingPassage, MeetingWord, MeetingWordKind } from '@/lib/domain/groups/meeting';
import type { ShelfReading, ShelfSection, TakenReading } from '@/lib/domain/groups/shelf';
import { minutesFor, wordsIn } from '@/lib/domain/reading-pace';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { can } from '@/lib/policy/can';

type OfMeeting = Authorized<'meeting.read', Meeting>;

export type PassageView = {
  id: string;
  textId: string;
  title: string;
  /** "¶ 28–36". */
  label: string;
  /** The name of the block in which it begins. */
  block: string;
  start: number;
  end: number;
  /** At the reader's own pace; of what is left, for whoever stopped inside it. */
  minutes: number;
  /** Whether they stopped inside it: then they are led there, and not to its beginning. */
  begun: boolean;
  read: boolean;
  /** It was chosen in another edition than the group reads now, and is not surely found in this one. */
  earlier: boolean;
};

export type MeetingView = {
  id: string;
  groupId: string;
  startsAt: string;
  timeZone: string;
  /** As the group's clock shows it. */
  date: string;
  time: string;
  place: string;
  ledBy: Person | null;
  cancelled: boolean;
  passages: PassageView[];
  abilities: { arrange: boolean; speak: boolean; mark: boolean };
};

type Reader = { wordsPerMinute: number; places: ReadonlyMap<string, { revisionId: string; start: number }> };

export function presentMeeting(
  meeting: OfMeeting,
  passages: readonly MeetingPassage[],
  reader: Reader,
  actor: Actor,
): MeetingView {
  const { id, groupId, startsAt, timeZone, place, ledBy, cancelledAt, hostId } = reveal(meeting);
  const facts = { groupId, hostId };
  return {
    id,
    groupId,
    startsAt: startsAt.toISOString(),
    timeZone,
    ...toLocal(startsAt, timeZone),
    place,
    ledBy,
    cancelled: cancelledAt !== null,
    passages: passages.filter(({ meetingId }) => meetingId === id).map((each) => toPassage(each, reader)),
    abilities: {
      arrange: can(actor, 'meeting.arrange', facts),
      speak: can(actor, 'meeting.speak', facts),
      mark: can(actor, 'meeting.mark', facts),
    },
  };
}

function toPassage(passage: MeetingPassage, { wordsPerMinute, places }: Reader): PassageView {
  const { id, textId, revisionId, title, label, block, start, end, read, earlier } = passage;
  const stopped = places.get(textId);
  const begun = stopped?.revisionId === revisionId && stopped.start > start && stopped.start < end;
  const from = begun ? stopped.start : start;
  const minutes = minutesFor(wordsIn({ start: from, end }), wordsPerMinute);
  return { id, textId, title, label, block, start, end, minutes, begun, read, earlier };
}

export type MeetingWordView = {
  id: string;
  kind: MeetingWordKind;
  author: Person;
  body: string;
  version: number;
  createdAt: string;
  edited: boolean;
  /** Its reader has hidden its author from themselves. */
  hidden?: true;
  abilities: { update: boolean };
};

export function presentWord(_: OfMeeting, word: MeetingWord, actor: Actor): MeetingWordView {
  const { id, kind, author, body, version, createdAt, editedAt, groupId } = word;
  const facts = { authorId: author.id, removed: word.removedAt !== null, meeting: { groupId } };
  return {
    ...{ id, kind, author, body, version },
    createdAt: createdAt.toISOString(),
    edited: editedAt !== null,
    abilities: { update: can(actor, 'meetingWord.update', facts) },
  };
}

export type ShelfReadingView = {
  textId: string;
  title: string;
  authors: string[];
  year: string;
  sectionId: string | null;
  archived: boolean;
  current: boolean;
  edition: number;
  /** The number of a newer edition than the group reads. */
  newer: number | null;
};

export const presentShelfReading = (
  _: Authorized<'group.read', Group>,
  { textId, title, authors, year, sectionId, archivedAt, edition, newer }: ShelfReading,
  current: boolean,
): ShelfReadingView => ({
  ...{ textId, title, authors, year, sectionId, current, edition, newer },
  archived: archivedAt !== null,
});

export const presentSection = (_: Authorized<'group.read', Group>, { id, name }: ShelfSection) => ({
  id,
  name,
});

export function presentTaken(taken: Authorized<'reading.restore', TakenReading>) {
  const { textId, title } = reveal(taken);
  return { textId, title };
}
