import { count } from './count';

/** How many notes, replies and changes were posted and are not sent yet. */
export type Waiting = { notes: number; replies: number; changes: number };

function things({ notes, replies, changes }: Waiting): string {
  const all = [
    notes > 0 ? count(notes, 'note', 'notes') : '',
    replies > 0 ? count(replies, 'reply', 'replies') : '',
    changes > 0 ? count(changes, 'change', 'changes') : '',
  ].filter(Boolean);
  const isOne = notes + replies + changes === 1;
  return `${new Intl.ListFormat('en').format(all)} ${isOne ? 'waits here and goes' : 'wait here and go'}`;
}

/** What one is writing, until it is posted: where it is kept, how it is sent, and what another device did with it. */
export const writing = {
  beingSent: 'Being sent…',
  notSent: 'Not sent yet.',
  change: 'Change it',
  preview: 'Preview',
  previewOf: 'How it will look',
  previewEmpty: 'Nothing is written yet.',
  keptEverywhere: 'Draft, kept on all your devices.',
  keptHere: 'Draft, kept on this device.',
  changedElsewhere: 'You changed this draft on another device as well. There it reads:',
  keepThis: 'Keep this one',
  keepThat: 'Keep that one',
  keepBoth: 'Keep both',
  overElsewhere:
    'This draft was posted or thrown away on another device. What you changed here since then is kept.',
  keepIt: 'Keep it as a draft',
  postedElsewhere: 'You posted this from another device. There it reads:',
  leftGroup: 'A group that you are no longer in',
  chooseAudience: 'You are no longer in the group that you wrote this for. Choose who sees it.',
  notOpenNote:
    'Not posted: you can no longer write there. Your words are kept here: choose who else may see them, or copy them to where you want them.',
  notOpenAnswer:
    'Not posted: this conversation is no longer open to you. Your words are kept here: copy them to where you want them.',
  openedNote:
    'Not posted: when you began this, the group’s members alone would have read it, and by now everyone would. Your words are kept here: post them before everyone, or choose who else may see them.',
  openedAnswer:
    'Not posted: when you began this, the group’s members alone would have read it, and by now everyone would. Your words are kept here: post them before everyone, or leave it.',
  postForEveryone: 'Post it before everyone',
  away: 'No connection. What you write is kept here, and goes when it is back.',
  awayWith: (waiting: Waiting) => `No connection. ${things(waiting)} as soon as it is back.`,
  troubled: (waiting: Waiting) => `The server is in trouble. ${things(waiting)} as soon as it can take them.`,
  signedOutWith: (waiting: Waiting) =>
    `You are signed out. ${things(waiting)} when you have signed in again.`,
  signIn: 'Sign in, in another tab',
  back: 'The connection is back.',
  alreadyBefore: (group: string) =>
    `Not posted: an earlier version had arrived, and ${group} can see it. These words are a draft of their own now: post them, or throw them away; the note that arrived is yours to remove.`,
  alreadyAlone:
    'Not posted: an earlier version had arrived, as a note for you alone. These words are a draft of their own now: post them, or throw them away.',
  aGroup: 'another group',
  keptNowhere:
    'This browser cannot keep your words, and they are not on the server yet: copy them before you leave this page.',
  strays: 'Your other drafts',
  strayReply: 'A reply. What it answers is not shown here.',
  strayEdit: 'A change to something you said that is not shown here.',
  whom: 'Whom do you mean?',
  namesFound: (n: number) =>
    count(n, 'name: choose with the arrow keys and Enter', 'names: choose with the arrow keys and Enter'),
};
