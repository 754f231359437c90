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
  noticed: 'Worth a look',
  warning: {
    'read-as-windows-1252':
      'The file is not valid UTF-8, so it was read as Windows-1252. Check accents and quotation marks.',
    'replaced-control-characters': 'Some control characters were left out.',
    'suspected-note-mark': 'This may be a misread footnote mark',
    'note-without-mark': 'A note that nothing in the text calls',
    'mark-without-note': 'A note mark without its note',
    'possibly-joined-word': 'A word at the end of a line that may or may not have a hyphen',
    'possibly-out-of-order': 'The pages may be out of order here',
    'link-removed': 'A link of a kind that is not followed here was left out',
    'html-removed': 'HTML was reduced to its words',
  },
};
