/** What is new to somebody. */
export const inbox = {
  title: 'For you',
  linkNew: (n: number) => `For you · ${n}`,
  answers: 'Said to you',
  noAnswers: 'Nobody has answered you yet',
  noAnswersAbout:
    'When somebody replies to a note of yours, it stands here, with a link to its place in the text.',
  elsewhere: 'New in your groups',
  nothingNew: 'Nothing that you have not seen.',
  new: 'New',
  newIn: (n: number) => `${n} new`,
  newAnswers: (n: number): string => (n === 1 ? 'new answer' : 'new answers'),
  allSeen: 'I have seen these',
  in: (text: string, group: string) => `${text}, ${group}`,
  goTo: 'Read it in its place',
  why: {
    reply: 'answers you',
    mention: 'names you',
    watched: 'in a conversation that you watch',
  },
  watch: 'Watch this conversation',
  unwatch: 'Watch it no more',
  watches: 'What is said here will stand in “For you”.',
  unwatches: 'No longer watched: only what is said to you will stand in “For you”.',
  watching: 'What you watch',
  watchingAbout:
    'What others write there stands above. The conversations that you write in are watched without your doing.',
  watchIn: (group: string) => `What you watch in ${group}`,
  watchAll: 'Everything in this group',
  watchKeep: 'Watch these',
  watchKept: 'Kept.',
  since: (n: number) => `New since you were here · ${n}`,
};
