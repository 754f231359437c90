/** What one may choose of the letters that come by mail, and the week as words to copy. */
export const mail = {
  title: 'Letters by mail',
  about:
    'Catena writes seldom: once a week what happened in your group and, on a day on which somebody answered or named you, that they did. What you have read here already is not written to you again.',
  from: (group: string) => `Letters from ${group}`,
  matters: {
    weekly: 'The weekly letter',
    reply: 'Somebody answers you',
    mention: 'Somebody names you',
    watched: 'Something new in a conversation that you watch',
  },
  rhythms: {
    at_once: 'At once',
    daily: 'In the morning, all of a day together',
    weekly: 'On Sunday morning',
    never: 'Not by mail',
  },
  keep: 'Keep this',
  kept: 'Kept.',
  noGroups: 'You are in no group yet: letters come from groups.',
  noMail:
    'This site has no mail server, so it sends no letters. What you choose here is kept for the day it has one.',
  notProven:
    'Letters go only to an address that is known to be yours. Sign in once by a link that comes by mail, and it is.',
  stopTitle: 'No more of these letters?',
  stopAbout: {
    weekly: 'The weekly letter of this group will not come any more. Everything else stays as it is.',
    reply: 'When somebody answers you in this group, no mail will say so any more. It stands in “For you”.',
    mention: 'When somebody names you in this group, no mail will say so any more. It stands in “For you”.',
    watched: 'What is new in conversations that you watch in this group will not come by mail any more.',
    told: 'No mail will say any more what is said to you in this group. It stands in “For you”.',
  },
  stopSubmit: 'Stop these letters',
  stopped: 'Done: these letters will not come any more.',
  choose: 'Choose what comes by mail',
  deadAbout: 'The address may have been cut off. What comes by mail can be chosen in the settings.',
  weekTitle: 'The week as a letter',
  weekAbout:
    'To be copied into whatever conversation your group has elsewhere. It holds what members wrote here in the last seven days: only put it where all of them are.',
  weekLink: 'The week as a letter',
  weekText: 'The letter',
  weekEmpty: 'A quiet week',
  weekEmptyAbout: 'Nobody has written in the last seven days, so there is nothing to tell.',
  copy: 'Copy the text',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Choose the text and copy it by hand.',
};
