/** A line of plain text: its words with single spaces between them, and what its white space told. */
export type Line = {
  text: string;
  /** Columns of white space before the first word; a tab counts as four. */
  indent: number;
  /** Whether two or more spaces follow the last word: some converters mark the end of a paragraph so. */
  spaced: boolean;
  /** Whether a form feed stands before it. */
  newPage: boolean;
};

/** Divides a cleaned text into lines; blank ones have an empty text. A form feed begins a line. */
export function readLines(text: string): Line[] {
  return text.split('\f').flatMap((page, pageIndex) =>
    page.split('\n').map((raw, index): Line => {
      const words = raw.trim();
      const leading = /^\s*/.exec(raw)?.[0] ?? '';
      return {
        text: words.replace(/\s+/g, ' '),
        indent: words === '' ? 0 : leading.replace(/\t/g, '    ').length,
        spaced: /\S\s{2,}$/.test(raw),
        newPage: pageIndex > 0 && index === 0,
      };
    }),
  );
}
