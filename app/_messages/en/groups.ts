import { count } from './count';

/** Groups, and the invitations to them. */
export const groups = {
  newTitle: 'Start a group',
  newLead: 'A group has a shelf of texts and a margin of its own.',
  name: 'Name',
  nameHint: '“Thursday group”, say.',
  description: 'What you read together',
  descriptionHint: 'If you like. Whoever gets an invitation, or may ask or come in, sees it.',
  create: 'Start it',
  shelf: 'Shelf',
  shelfEmpty: 'Nothing on the shelf yet',
  shelfEmptyAbout: 'Put a text here, and everyone in the group can read it and write in its margin.',
  shelve: 'Put it on the shelf',
  shelveLabel: 'A text from the library',
  nothingToShelve: 'Every text that you can put here is on the shelf already.',
  members: 'People',
  /** After those who are listed. */
  moreMembers: (n: number) => `and ${n} more`,
  memberCount: (n: number) => count(n, 'person', 'people'),
  you: 'you',
  invitations: 'Invitations',
  inviteAbout: 'Whoever has the link can join, until it expires or you take it back.',
  inviteDays: 'Good for',
  days: (n: number) => count(n, 'day', 'days'),
  inviteUses: 'Lets in',
  uses: (n: number | null) => (n === null ? 'any number of people' : count(n, 'person', 'people')),
  usesLeft: (n: number | null) =>
    n === null ? 'any number of people' : count(n, 'person more', 'people more'),
  makeLink: 'Make a link',
  linkMade: 'Here is the link. It is shown this once: copy it now and send it to the people you read with.',
  linkLabel: 'Invitation link',
  copy: 'Copy',
  copied: 'Copied',
  noInvitations: 'No link is open.',
  invitationBy: (name: string, until: string) => `By ${name}, good until ${until}`,
  revoke: 'Take it back',
  leave: 'Leave the group',
  leaveAbout: 'You will no longer see its shelf and margin. What you wrote stays with the group.',
  read: 'Read',
};

export const join = {
  title: (group: string) => `Join ${group}`,
  by: (name: string) => `${name} invites you.`,
  who: (n: number) =>
    `What is written in its margin is read by its members alone: ${count(n, 'person', 'people')} now, and you.`,
  whoWorld: (n: number) =>
    `What is written in its margin is read by everyone, also without an account. Its members write: ${count(n, 'person', 'people')} now, and you.`,
  caretaker: (name: string, day: string) =>
    `${name} looks after its margin until the group elects somebody, and not after ${day}. The members can end that at any moment.`,
  nobodyRules: 'It moderates itself: nobody in it rules over the others.',
  marginIsTheirs: 'Its margin moderates itself: nobody rules over what the others write.',
  name: 'They will see your name with what you write, and never your e-mail address.',
  over: 'This invitation is over',
  overAbout:
    'It has let in as many people as it could, its time has run out, or it was taken back. Whoever sent it to you can make you another.',
  toText: 'To what you read now',
  until: (date: string) => `The invitation is good until ${date}.`,
  join: 'Join the group',
  already: 'You are in this group.',
  open: 'Open the group',
  needAccount: 'To join, make an account or sign in.',
};
