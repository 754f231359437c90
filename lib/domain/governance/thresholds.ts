/** How many it takes. Integers alone; `base` is how many count for a ballot (roll.ts), 0 or more. */
export type Thresholds = {
  /** Votes for a thing without which it has no effect. */
  support: number;
  /** The same for a grave ballot, of which the base is the whole roll. */
  supportGrave: number;
  /** Signatures that open a ballot; within 14 days of one that failed on the same object; for a grave one. */
  signatures: number;
  signaturesAgain: number;
  signaturesGrave: number;
  /** Moderators that are elected at once. */
  seats: number;
  /** How many may be elected when several are tied at the last seat. */
  cap: number;
  /** Flags at which a comment is folded while no moderator is there. */
  fold: number;
};

/** One in so many, rounded up. */
const share = (base: number, of: number) => Math.ceil(base / of);
const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

// In large open groups a quarter of everybody would put every office out of reach.
const mostSupport = 25;
const mostSupportGrave = 100;
const mostSignatures = 25;
const mostFlags = 10;
const mostSeats = 5;

/** Two must always agree, unless there is only one. */
export function thresholds(base: number): Thresholds {
  const support = Math.min(base, between(2, share(base, 4), mostSupport));
  const supportGrave = Math.min(base, between(2, share(base, 2), mostSupportGrave));
  const signatures = Math.min(base, between(2, share(base, 10), mostSignatures));
  const seats = between(1, share(base, 12), mostSeats);
  return {
    support,
    supportGrave,
    signatures,
    signaturesAgain: Math.max(signatures, support),
    signaturesGrave: Math.min(supportGrave, Math.max(2 * signatures, share(base, 3))),
    seats,
    cap: Math.max(seats, share(base, 2)),
    fold: between(2, share(base, 8), mostFlags),
  };
}
