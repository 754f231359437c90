/** An office for a time. Whether it is in force is computed at each act: an end needs no job, and cannot be forgotten. */
import { mandateLength } from './constants';

export const mandateEndings = [
  'EXPIRED',
  'RESIGNED',
  'RECALLED',
  'SUPERSEDED',
  'HOLDER_LEFT',
  'TASK_DONE',
  'DISSOLVED',
] as const;

export type Mandate = {
  id: string;
  holderId: string;
  /** Elected, or, once in a group, said by its founder when it was founded and by every invitation since. */
  origin: 'ELECTION' | 'FOUNDER';
  /** The petition for the election that gave it. */
  electionId: string | null;
  /** What its holder stood with, word for word. */
  statement: string;
  startsAt: number;
  /** Never changed, and never passed. */
  endsAt: number;
  /** Where something ended it before. */
  endedAt: number | null;
  endReason: (typeof mandateEndings)[number] | null;
};

export const endOf = (startsAt: number): number => startsAt + mandateLength;

/** At the very moment of its end it is over. `isMember`: its holder belongs to the group now. */
export const isInForce = (
  { startsAt, endsAt, endedAt }: Pick<Mandate, 'startsAt' | 'endsAt' | 'endedAt'>,
  at: number,
  { isMember }: { isMember: boolean },
): boolean => isMember && startsAt <= at && at < endsAt && (endedAt === null || at < endedAt);
