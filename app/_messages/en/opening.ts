/** A conversation from before its group was opened to the world. */
export const opening = {
  earlier: 'Begun before everyone could read this group: its members alone read it.',
  let: 'Let everyone read this conversation',
  title: 'Who reads this conversation',
  about:
    'It was begun before the group let everyone read its margin. Everyone reads it as soon as all who wrote in it agree, each for themselves; whoever has left the group can no longer agree. Nobody is told who has agreed and who has not.',
  agreed: (n: number, of: number) => `${n} of ${of} who wrote in it agree.`,
  notYours: 'You have written nothing in it, so there is nothing for you to agree to.',
  agree: 'Let everyone read this conversation',
  agrees: 'You agree. As long as others have not, you can think better of it.',
  rather: 'Rather not',
  agreedToast: 'You agree to everyone reading it.',
  ratherToast: 'It stays among the members.',
  open: 'All who wrote in it have agreed: everyone reads it. If somebody who has not agreed writes in it, it is the members’ alone again until they agree too.',
  wrote: 'Whoever would rather not be read by everyone can still change or remove their words.',
  back: 'Back to the conversation',
  openedOn: (day: string) =>
    `It was opened on ${day}: what was begun before is read by its members, unless all who wrote in it have agreed.`,
};
