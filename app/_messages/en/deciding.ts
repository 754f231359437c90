import { count } from './count';

/** What one's groups wait for one to decide, in a line. */
export const deciding = {
  title: 'Your groups decide',
  vote: {
    election: 'Who should look after the margin?',
    recall: 'Should a moderator’s mandate end?',
    case: 'Should a comment be hidden?',
    appeal: 'Should a decision be undone?',
    grave: 'A decision that needs two thirds',
  },
  until: (group: string, day: string, more: number) =>
    more === 0
      ? `${group}: you can vote until ${day}`
      : `${group}: you can vote until ${day}, and on ${count(more, 'more thing', 'more things')}`,
  soon: (group: string, more: number) =>
    more === 0
      ? `${group}: it closes within a day, and you have not voted`
      : `${group}: it closes within a day, and you have not voted; nor on ${count(more, 'more thing', 'more things')}`,
  asked: 'Somebody asks the group to look at a comment',
  askedOwn: 'You are asked to look again at something you wrote',
  nothing: 'Nothing came of what you asked to have looked at',
  in: (group: string, more: number) => (more === 0 ? group : `${group}, and ${more} more`),
  own: {
    DISMISS: 'Nothing was done about something you wrote',
    FOLD: 'Something you wrote was folded',
    HIDE: 'Something you wrote was hidden',
    WARN: 'You were warned for something you wrote',
    MUTE: 'You are asked to be silent for a while',
    SEAL: 'A private detail in something you wrote was sealed',
  },
  done: {
    OPERATOR_SUSPENDED: 'Whoever runs this site suspended a member’s account',
    OPERATOR_LIFTED: 'Whoever runs this site opened a member’s account again',
    OPERATOR_SEALED: 'Whoever runs this site removed words from view',
    OPERATOR_UNSEALED: 'Whoever runs this site put words back',
    OPERATOR_PURGED: 'Whoever runs this site erased words for good',
    OPERATOR_DISSOLVED: 'Whoever runs this site dissolved the group',
    DISSOLVED: 'The group was dissolved by its own vote',
    HOST_CLOSING: 'The group is to end in two weeks',
    HOST_CLOSING_ENDED: 'The group goes on after all: its end was called off',
    HOST_CLOSED: 'The group has ended, as was said two weeks before',
    RESTORED: 'The site was restored from a backup',
  },
  doneIn: (group: string, day: string, more: number) =>
    more === 0
      ? `${group}, ${day}: on which ground, its log says`
      : `${group}, ${day}, and ${more} more: on which ground, its log says`,
  appeal: (group: string, day: string) => `${group}: until ${day} you can ask the group to undo it`,
};
