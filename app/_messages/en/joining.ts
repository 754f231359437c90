import { count } from './count';

/** How one comes into a group, and who reads what is written there. */
export const joining = {
  kind: 'How people come in',
  kinds: {
    invitation: 'By invitation',
    request: 'By asking',
    open: 'As they like',
  },
  kindsAbout: {
    invitation: 'Nobody else can tell that the group exists.',
    request:
      'Whoever has an account here sees its name, what it is about and how many you are, and may ask. The yes of one member is enough.',
    open: 'Whoever has an account here sees the same, and comes in with one press.',
  },
  readers: 'Who reads what you write',
  whoReads: {
    members: 'Its members',
    world: 'Everyone, also without an account',
  },
  whoReadsAbout: {
    members: 'And nobody else, on any page or in any letter.',
    world: 'Only its members write. Its shelf takes only texts that everyone may read.',
  },
  caretaker: 'I will look after the margin until the group elects somebody',
  caretakerAbout:
    'For 120 days at most, in the open, with a reason for everything, and ended by the members whenever they like. Everybody who is invited is told. Leave it out, and the group moderates itself from the first day.',
  stays:
    'How people come in stays as you choose it now. Who reads it changes only by a vote of two thirds, and what was written before is opened to nobody without its authors’ yes.',
  frontKind: {
    invitation: 'One comes in by an invitation.',
    request: 'One asks to be let in; the yes of one member is enough.',
    open: 'It is open: whoever has an account here may come in.',
  },
  frontReaders: {
    members: 'What is written in its margin is read by its members alone.',
    site: 'What is written there is read by everyone who has an account here.',
    world: 'What is written in its margin is read by everyone, also without an account; its members write.',
  },
  caretakerUntil: (day: string) =>
    `Whoever founded it looks after its margin, until ${day} at most, unless the group elects somebody or ends it before.`,
  enter: 'Come in',
  ask: 'Ask to be let in',
  line: 'A line about yourself',
  lineHint: 'Its members see it, with your name.',
  waiting: (line: string) => `You have asked: “${line}”`,
  waitingAbout: 'It waits until a member says yes. You will find the group in your library then.',
  changeLine: 'Ask in other words',
  withdraw: 'Withdraw it',
  requests: 'Asking to be let in',
  requestsAbout:
    'The yes of any one of you is enough. Whoever you set aside is not told, and any of you may still say yes.',
  requestBy: (name: string, day: string) => `${name}, on ${day}`,
  accept: (name: string) => `Let ${name} in`,
  aside: 'Set aside',
  asideList: (n: number) => `Set aside (${n})`,
  back: 'Put it back',
  asking: (n: number) => count(n, 'person asks to be let in', 'people ask to be let in'),
  openGroups: 'Groups you can join',
  openGroupsLead: 'Open ones, and ones where you can ask to be let in. What they write is not shown here.',
  noOpenGroups: 'No group here is open just now',
  noOpenGroupsAbout: 'Most groups are by invitation: ask whoever you would like to read with.',
  invitedBy: (name: string | null) => `invited by ${name ?? 'somebody who has left'}`,
  acceptedBy: (name: string | null) => `let in by ${name ?? 'somebody who has left'}`,
  youAreIn: 'You asked, and are in',
  readOnly: 'You can read here. To write, one is in the group.',
};
