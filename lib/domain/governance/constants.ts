/**
 * The numbers of self-government, all in one place: the same for every group, and changed by nobody from within the
 * application. (Design: governance.md, 2.3 and 2.4.) Times in milliseconds.
 */
const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** How long members have to vote, from the opening on; where all have voted it closes earlier. */
export const windows = {
  nomination: 8 * day,
  election: 8 * day,
  recall: 8 * day,
  case: 8 * day,
  appeal: 8 * day,
  grave: 15 * day,
  /** For signatures to a recall. */
  collecting: 7 * day,
  /** For a second to a first flag. */
  seconding: 8 * day,
  /** For a moderator to answer a seconded flag. */
  answering: 72 * hour,
  /** For an appeal, from the decision on. */
  appealing: 14 * day,
  /** After a ballot failed, in which the same one costs more signatures. */
  again: 14 * day,
  /** Before a grave ballot, for the person concerned. */
  warning: 3 * day,
  /** Once everybody has voted, to change one's mind. */
  afterLast: hour,
} as const;

export const mandateLength = 120 * day;
/** Before a mandate's end, the nomination of the next opens by itself. */
export const nextNomination = 21 * day;
/** Membership that is needed on the day a ballot opens. */
export const tenure = 72 * hour;
/** Who was not seen for as long does not count for the numbers, and may vote. */
export const seenWithin = 60 * day;
export const shortestMute = hour;
export const longestMute = 7 * day;
/** Of mutes together, within `muteSpan`. */
export const mostMuted = 14 * day;
export const muteSpan = 30 * day;

/** Elections need so many members. */
export const leastForElection = 3;
/** To take another's words away, or to exclude somebody, so many must be there to judge it. */
export const leastJudges = 2;
/** From so many on, a group's page mentions that moderators can be elected. */
export const mentionElections = 13;

/** Of everything that is done to another's words, in characters. */
export const shortestReason = 10;
/** An exclusion, at most: after it one may ask to come back. */
export const longestExclusion = 180 * day;
/** A group in which nobody was seen for as long is asleep: nothing is opened in it. */
export const dormantAfter = 180 * day;
/** Of one author within `floodWithin`, so many comments can be asked about at once, and no more than so many. */
export const leastFlood = 3;
export const mostFlooded = 200;
export const floodWithin = day;
/** For an office by founding: on the day that a group is founded, and never later. */
export const foundingDay = day;
/** A host takes off the list one in so many at most (and one in any case) of who was there within `tenure`: no roll is made by that. */
export const oneOffIn = 5;
/** Between a host's word that the group closes and its end: time to take everything along, or to decide otherwise. */
export const closingNotice = 14 * day;
/** What ended before that has no more to do with what may be done now, nor with any mandate in force. */
export const longAgo = mandateLength + 30 * day;
