/** The notes that come with the demonstration text: of each kind of remark that it speaks of one, and one thing to try. */
export type ExampleNote = {
  id: string;
  /** Words of the canonical string; the first place where they stand. */
  quote: string;
  /** In order; each answers the one before it. Markdown. */
  said: readonly { by: string; words: string }[];
  /** Meant for whoever has not written anything here yet. */
  isInvitation?: true;
};

export const exampleNotes: readonly ExampleNote[] = [
  {
    id: 'example-question',
    quote: 'It says: here, at these words, something happened to me as I read.',
    said: [
      {
        by: 'Nadia',
        words: 'Is that enough for a note? Often I stop at a sentence and could not tell you what happened.',
      },
      {
        by: 'Jonas',
        words:
          'Then write just that: *I stopped here.* Last week three of us had stopped at the same line, each alone.',
      },
    ],
  },
  {
    id: 'example-report',
    quote: 'It has no single author and hides nobody’s name.',
    said: [
      {
        by: 'Mirela',
        words:
          'We tried it without names once, so that people would dare more. They dared less: nobody knew **whom to answer**, and after a month nobody did.',
      },
    ],
  },
  {
    id: 'example-reference',
    quote: 'Readers learn to write for the keeper.',
    said: [
      {
        by: 'Jonas',
        words:
          'Set this beside the first section: the copyist left a margin for whoever came next, and kept nothing.\n\n> The next reader answered.\n\nSo a page can do without a keeper. The question is what it needs instead.',
      },
    ],
  },
  {
    id: 'example-invitation',
    quote: 'Begin with a question.',
    isInvitation: true,
    said: [
      {
        by: 'Catena',
        words:
          'One thing to try: mark some words of this page, or press “Comment here” below a paragraph, and ask something. **Only you will see it.**',
      },
    ],
  },
];
