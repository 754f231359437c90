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
};
