/** Letters by mail: how they read, and what one may choose of them. */
import { count } from './count';
import { deciding } from './deciding';

const quoted = (words: string) => `“${words}”`;
const others = (n: number) => (n === 1 ? 'one other' : `${n} others`);

const voteUntil = (question: string) => (day: string, more: number) =>
  `${question} You can vote until ${day}.${more === 0 ? '' : ` ${count(more, 'more vote is', 'more votes are')} open.`}`;

const doneOn = (what: string) => (day: string, more: number) =>
  `${what}, on ${day}.${more === 0 ? '' : ` There is ${more} more like it.`} The group’s log says on which ground.`;

export const letters = {
  subject: (group: string, day: string) => `${group}: the week to ${day}`,
  greeting: (name: string) => `Dear ${name},`,
  others,
  thisWeek: 'This week',
  since: (day: string) => `Since ${day}`,
  /** `who` is a list of names, `people` how many they are. */
  wrote: (when: string, who: string, _people: number, n: number, group: string) =>
    n === 1
      ? `${when} ${who} wrote something in the margin of ${group}.`
      : `${when} ${who} wrote in the margin of ${group}: ${n} notes and replies.`,
  nobodyWrote: (when: string, group: string) => `${when} nobody wrote in the margin of ${group}.`,
  toRead: 'What is to be read',
  reading: (title: string) => `You are reading ${quoted(title)}.`,
  readPassage: {
    all: (passage: string, title: string, minutes: number) =>
      `${passage} of ${quoted(title)}, about ${count(minutes, 'minute', 'minutes')}.`,
    rest: (passage: string, title: string, minutes: number) =>
      `${passage} of ${quoted(title)}, of which about ${count(minutes, 'minute is', 'minutes are')} left to you.`,
    nothing: (passage: string, title: string, _minutes: number) =>
      `${passage} of ${quoted(title)}, which you have read.`,
  },
  ofDate: {
    remark: (by: string, words: string) => `${by}, about the date: ${quoted(words)}`,
    prompt: (by: string, words: string) => `${by}, to think about while reading: ${quoted(words)}`,
  },
  openDate: 'Open the page of the date',
  meets: (moment: string, place: string) => `You meet on ${moment}${place === '' ? '' : `: ${place}`}.`,
  byClock: (timeZone: string) => `That is by the clock of ${timeZone}.`,
  openText: 'Open the text',
  openPassage: (passage: string) => `Open it at ${passage}`,
  written: 'Who wrote what',
  at: (title: string, place: string | null, marked: string) =>
    [title, place, marked && quoted(marked)].filter(Boolean).join(', '),
  wholeText: 'of the text as a whole',
  said: (by: string, words: string) => `${by} wrote: ${quoted(words)}`,
  answered: (by: string, words: string) => `${by}: ${quoted(words)}`,
  moreSaid: (n: number) => `And ${n} more in this conversation.`,
  goTo: 'Read it in its place',
  moreConversations: (n: number) =>
    n === 1 ? 'One other conversation went on as well.' : `${n} other conversations went on as well.`,
  questions: 'Questions that are still open',
  asked: (by: string, words: string) => `${by} asked: ${quoted(words)}`,
  openGroup: (group: string) => `Open ${group}`,
  deciding: 'To decide',
  voteOpen: {
    election: voteUntil('Who should look after the margin?'),
    recall: voteUntil('Should a moderator’s mandate end?'),
    case: voteUntil('Should a comment be hidden?'),
    appeal: voteUntil('Should a decision be undone?'),
    grave: voteUntil('Something that needs two thirds is being voted on.'),
  },
  doneTitle: 'What was done to the group',
  done: {
    OPERATOR_SUSPENDED: doneOn(deciding.done.OPERATOR_SUSPENDED),
    OPERATOR_LIFTED: doneOn(deciding.done.OPERATOR_LIFTED),
    OPERATOR_SEALED: doneOn(deciding.done.OPERATOR_SEALED),
    OPERATOR_UNSEALED: doneOn(deciding.done.OPERATOR_UNSEALED),
    OPERATOR_PURGED: doneOn(deciding.done.OPERATOR_PURGED),
    OPERATOR_DISSOLVED: doneOn(deciding.done.OPERATOR_DISSOLVED),
    DISSOLVED: doneOn(deciding.done.DISSOLVED),
    HOST_CLOSING: doneOn(deciding.done.HOST_CLOSING),
    HOST_CLOSING_ENDED: doneOn(deciding.done.HOST_CLOSING_ENDED),
    HOST_CLOSED: doneOn(deciding.done.HOST_CLOSED),
    RESTORED: doneOn(deciding.done.RESTORED),
  },
  openLog: 'Open the log',
  openVote: 'Vote',
  logHead: (rows: number, hash: string) =>
    `The group’s log has ${count(rows, 'row', 'rows')}; its head is ${hash}. Whoever keeps this letter can tell later whether the log was changed.`,
  closing: 'Until next week,\nCatena',
  why: (group: string) => `This letter comes once a week, because you are in ${group}.`,
  stop: 'Stop this letter',
  choose: 'Choose what comes by mail',
  dates: 'en-GB',
  closingSubject: (group: string) => `${group}: a vote closes within a day`,
  voteCloses: (line: string) => `It closes within a day, and you have not voted. ${line}`,
  toldSubject: (group: string) => `${group}: what was said to you`,
  toldOne: {
    weekly: (by: string, group: string) => `${by} wrote in ${group}`,
    reply: (by: string, group: string) => `${by} answered you in ${group}`,
    mention: (by: string, group: string) => `${by} named you in ${group}`,
    watched: (by: string, group: string) => `${by} wrote where you watch, in ${group}`,
  },
  toldOpening: (group: string) => `This was said in ${group}, and you have not read it there yet.`,
  moreTold: (n: number, group: string) =>
    n === 1
      ? `One more thing was said in ${group} that you have not read.`
      : `${n} more things were said in ${group} that you have not read.`,
  openToYou: 'See all that waits for you',
  toldWhy: (group: string) =>
    `This letter came because of what you chose for ${group}, or did not choose otherwise.`,
  toldStop: 'Stop these letters',
};
