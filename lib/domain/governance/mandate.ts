/** An office for a time. Whether it is in force is computed at each act: an end needs no job, and cannot be forgotten. */
import { mandateLength } from './constants';

export type Mandate = {
  holderId: string;
  startsAt: number;
  /** Never changed, and never passed. */
  endsAt: number;
  /** Where something ended it before. */
  endedAt: number | null;
};

export const endOf = (startsAt: number): number => startsAt + mandateLength;

/** At the very moment of its end it is over. `isMember`: its holder belongs to the group now. */
export const isInForce = (
  { startsAt, endsAt, endedAt }: Mandate,
  at: number,
  { isMember }: { isMember: boolean },
): boolean => isMember && startsAt <= at && at < endsAt && (endedAt === null || at < endedAt);
