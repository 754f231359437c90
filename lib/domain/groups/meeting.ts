import type { Person } from '../accounts';
import type { Passage } from '../text/passage';

/** A date of a Group. */
export type Meeting = {
  id: string;
  groupId: string;
  startsAt: Date;
  /** Where the group keeps its clock. */
  timeZone: string;
  place: string;
  ledBy: Person | null;
  cancelledAt: Date | null;
  /** Who alone makes the group's dates; null where every member does. */
  hostId: string | null;
};

/** A passage of one Revision: how readers call it ("¶ 28–36"), and the name of the block in which it begins. */
export type PlannedPlace = Passage & { revisionId: string };

/** What is to be read by then: in the Revision that the group reads, where its words surely stand there. */
export type MeetingPassage = PlannedPlace & {
  id: string;
  meetingId: string;
  textId: string;
  /** Where it was when it was chosen. */
  chosen: PlannedPlace;
  title: string;
  /** It is of another edition than the group reads now, in which its words are not surely where they were. */
  earlier: boolean;
  /** Whether whoever asks has marked it as read: told to nobody else. */
  read: boolean;
};

export const meetingWordKinds = ['prompt', 'remark'] as const;
export type MeetingWordKind = (typeof meetingWordKinds)[number];

/** What a member says of a Meeting: something to think about, or something about the date. */
export type MeetingWord = {
  id: string;
  meetingId: string;
  groupId: string;
  kind: MeetingWordKind;
  author: Person;
  body: string;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
};

export const meetingLimits = { place: 200, words: 2000, passages: 30 } as const;

/** While a group still sits together, the date is this one and not the next. */
export const lastsMs = 6 * 60 * 60 * 1000;

export const isAhead = ({ startsAt, cancelledAt }: Pick<Meeting, 'startsAt' | 'cancelledAt'>, now: Date) =>
  cancelledAt === null && startsAt.getTime() + lastsMs > now.getTime();
