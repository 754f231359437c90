/** How much one may write in a group's affairs, in characters. */
export const governingLimits = {
  /** The line that goes with “ask the group to look at this”. */
  note: 300,
  reason: 1000,
  shortestReason: 10,
  paraphrase: 300,
  statement: 2000,
} as const;

/** For how long a moderator may silence somebody, in hours: from an hour to a week. */
export const muteHours = [1, 6, 24, 72, 168] as const;
