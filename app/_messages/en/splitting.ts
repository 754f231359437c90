/** A group of one’s own from another. */
export const splitting = {
  title: 'Start a group of your own from this one',
  lead: 'It needs nobody’s yes, nobody here is told, and here all stays as it is.',
  what: [
    'Its shelf comes along, as far as its texts are open to everyone here or were brought by you.',
    'The notes that you began come along, in your own words alone and in the same places. What others answered stays here, and so does what the group has folded or hidden.',
    'Each of them says that it was copied, and when; not from where.',
    'What is before you alone stays before you alone. You are the first member, and invite whom you like.',
  ],
  start: 'Start it',
  link: 'Start a group of your own from this one',
  copied: 'Copied here by its author from another group, where what others answered has stayed',
};
