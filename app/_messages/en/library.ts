/** The library. */
export const library = {
  title: 'Library',
  startHere: 'Start here',
  startText: (title: string) => `Open “${title}”`,
  startTextAbout: 'Other readers’ notes stand in its margin, and one thing to try. It takes a minute.',
  startImport: 'Add a text of your own',
  startImportAbout: 'An essay, a pamphlet, a chapter: plain text or Markdown, as untidy as it is.',
  startGroup: 'Read with others',
  startGroupAbout: 'Start a group, put the text on its shelf and send the link to the people you read with.',
  texts: 'Texts',
  groups: 'Groups',
  importText: 'Add a text',
  newGroup: 'Start a group',
  noTexts: 'No text here yet',
  noTextsAbout: 'Add one as plain text or Markdown: an essay, a pamphlet, a chapter.',
  noGroups: 'You are in no group yet',
  noGroupsAbout:
    'Start one and send its link to the people you read with, or open a link that somebody sent you.',
  mine: 'only you, until you put it on a shelf',
  by: (authors: string, year: string) => [authors, year].filter(Boolean).join(', '),
};
