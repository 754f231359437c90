import { count } from './count';

/** Adding a text, and what was noticed in it. */
export const importing = {
  title: 'Add a text',
  lead: 'A plain text or a Markdown file. Hard-wrapped lines, page breaks and footnotes are put in order.',
  file: 'File',
  fileHint: 'Up to 20 MB.',
  titleField: 'Title',
  titleHint: 'Leave it empty to take the one in the file.',
  submit: 'Add it',
  busy: 'Reading it…',
  missing: 'Choose a file first.',
  onlyYou: 'Only you can read it, until you put it on a group’s shelf.',
};

export const imported = {
  toCheck: (n: number) => `${count(n, 'thing', 'things')} to check in this text`,
  about:
    'Putting the file in order left some doubts. Only you are shown this list, because you brought the text.',
  warning: {
    'read-as-windows-1252':
      'The file is written in an old way of storing letters. Look whether accents and quotation marks came out right.',
    'replaced-control-characters': 'Signs that cannot be seen were left out.',
    'suspected-note-mark': 'Perhaps the number of a footnote, misread',
    'note-without-mark': 'A footnote to which no number in the text leads',
    'mark-without-note': 'A footnote’s number whose footnote is missing',
    'possibly-joined-word':
      'A word that was broken at the end of a line: perhaps it is written with a hyphen',
    'possibly-out-of-order': 'What stands here may not follow on what stands before it',
    'link-removed': 'A link was left out, because it does not lead to a page of the web',
    'html-removed': 'Some formatting was left out; its words are there',
  },
};
