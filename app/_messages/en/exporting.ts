/** Taking things along. */
export const exporting = {
  take: 'Take these along',
  takeText: 'Take along what is said here',
  takeGroup: 'Take along what the group said',
  takeGroupAbout:
    'All conversations of this group that you may read, with names and dates, as files of your own.',
  takeOwn: 'Take everything with you',
  takeOwnAbout:
    'Every note, reply and highlight of yours, in whatever text and for whomever, with what you said before your edits. JSON (Web Annotations) keeps all of it; Markdown is to be read.',
  markdown: 'Markdown',
  json: 'JSON',
  ownTitle: 'My notes',
  taken: (name: string, day: string) => `As ${name} could read it on ${day}.`,
  takenOwn: (name: string, day: string) => `Written by ${name}, taken along on ${day}.`,
  nothing: 'Nothing is said here yet.',
  onlyMe: 'Only me',
  someGroup: 'A group that I have left',
  someText: 'Texts that are no longer open to me',
  wholeText: 'On the whole text',
  noPlace: 'On words that somebody else marked',
  marked: (name: string) => `Highlighted by ${name}.`,
  said: (name: string, day: string) => `${name}, ${day}`,
  replied: (name: string, to: string, day: string) => `${name}, to ${to}, ${day}`,
  edited: (day: string) => `edited ${day}`,
  removed: 'Removed by its author.',
  before: (day: string) => `What it said before, from ${day}`,
};
