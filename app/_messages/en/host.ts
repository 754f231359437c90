/** The host of roster and plan: who keeps who is in a group and its dates, where somebody does. */
export const host = {
  choose: 'I will keep who is in the group, and its dates',
  chooseAbout:
    'For a class or a course: you alone invite, answer whoever asks to come in, make the dates, and take people off the list, each with a reason that everyone reads; and you may close the group at its end. It gives you no say over anybody’s words, and the members can end it by a vote. Everybody who is invited is told. Leave it out, and everyone in the group invites and makes dates.',
  keeps: (name: string) => `${name} keeps who is in this group and its dates.`,
  joinAbout:
    'They may take somebody off the list, with a reason that everyone reads, and close the group at its end. They have no say over what anybody writes, and the members can end it by a vote.',
  someone: 'One of its members keeps who is in this group and its dates, and answers whoever asks.',
  letter: (name: string) =>
    `${name} keeps who is in this group and its dates, and has no say over what anybody writes.`,
  you: 'You keep who is in this group and its dates.',
  away: (name: string) =>
    `${name} keeps who is in this group and its dates; their account is shut just now, and meanwhile everyone does.`,
  invites: (name: string) => `${name} invites.`,
  answers: (name: string) => `${name} answers whoever asks.`,
  leaving:
    'You keep who is in this group and its dates: that ends when you leave, and cannot be given to anybody again. If somebody should go on with it, hand it over first.',
  remove: 'Take somebody off the list',
  removeAbout:
    'They read and write here no more, and are told why on the group’s page, and by letter where that goes. What they wrote stays, theirs to change, to remove and to take along. It excludes nobody: you can invite them again. While the group is deciding something nobody can be taken off, and within three days no more than one in five.',
  removeWho: 'Whom',
  removeWhy: 'Why',
  removeWhyHint: 'Everyone in the group reads it, and so do they.',
  removeDo: 'Take them off',
  removed: 'They are no longer on the list. The group’s page tells them why.',
  deciding: 'The group is deciding something just now. Until that is over nobody can be taken off the list.',
  toDecide: 'What is it?',
  offer: 'Hand it over',
  offerAbout: 'It passes when they say yes, and not before. Until then you can take the offer back.',
  offerWho: 'To whom',
  offerDo: 'Ask them',
  offered: (name: string) => `You have asked ${name} to take it over.`,
  takeBack: 'Take the offer back',
  takenBack: 'The offer is taken back.',
  asked: (name: string) => `${name} asks you to keep who is in this group and its dates from now on.`,
  accept: 'Yes, I will',
  decline: 'Rather not',
  declined: 'You have declined.',
  accepted: 'You keep who is in this group and its dates from now on.',
  layDown: 'Lay it down',
  layDownAbout:
    'Nobody follows you: from then on everyone in the group invites and makes dates, and it cannot be given to anybody again.',
  layDownDo: 'Lay it down now',
  laidDown: 'From now on everyone in the group invites and makes dates.',
  end: 'Vote to end this',
  endAbout:
    'You sign for it; when enough have, they are told, and three days later the group votes for fifteen days. Carried by two thirds, everyone invites and makes dates from then on. Nobody sees who signed, or how anybody voted.',
  endDo: 'Sign for the vote',
  endAsked: 'A vote on ending this is asked for, or going on.',
  close: 'Close the group',
  closeAbout:
    'It ends in two weeks, and everyone is told now. Until then all goes on, and you can call it off; what the group is deciding by then is decided first. Afterwards its members still read it, take it along and leave, and nobody writes in it any more. That cannot be undone.',
  closeWhy: 'Why',
  closeWhyHint: 'Everyone in the group reads it.',
  closeDo: 'Say that it ends',
  closes: (day: string) => `This group ends on ${day}`,
  closesAbout: (name: string, reason: string) =>
    `${name} has said so: “${reason}” Until then all goes on. Afterwards you can still read it, take it along and leave.`,
  closesLate: 'What the group is deciding is decided first.',
  callOff: 'Call it off',
  calledOff: 'The group goes on.',
  offTitle: (group: string) => `You are no longer on the list of ${group}`,
  offBy: (name: string, day: string, reason: string) =>
    `${name}, who keeps it, took you off on ${day}: ${reason}`,
  offKept:
    'What you wrote there stays yours: you can read, change and remove it in your notes, and take it along. The votes that you had cast still count. It is no exclusion: you can be invited again, or ask, where one asks.',
  offLetter: {
    subject: (group: string) => `You are no longer on the list of “${group}”`,
    text: (name: string, group: string, reason: string) =>
      `${name}, who keeps who is in “${group}”, has taken you off its list.\n\nWhy: ${reason}\n\nYou no longer read or write there. What you wrote stays yours: you find it in your notes, where you can change it, remove it and take it along. The votes that you had cast still count. It is no exclusion: you can be invited again.`,
  },
};
