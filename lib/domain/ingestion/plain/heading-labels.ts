/** How headings are numbered: "II.", "3.", "b)", "[A.", "Chapter Four". */

export const headingStyles = [
  'chapter',
  'bracket-number',
  'bracket-letter',
  'roman',
  'number',
  'capital',
  'letter',
  'small-roman',
] as const;
export type HeadingStyle = (typeof headingStyles)[number];

export type HeadingLabel = { style: HeadingStyle; value: number; title: string };

const roman = /^(?=[ivxlc])(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3})$/i;

/**
 * The ways in which a line's beginning may be read as a heading's number; several for "C." (a letter, or a
 * hundred) and "i)". Empty for a line without one.
 */
export function headingLabels(text: string): HeadingLabel[] {
  const chapter = /^(?:chapter|part|book|section|appendix)\s+([ivxlc]+|\d{1,3}|[a-z]+)\b[.:]?\s*(.*)$/i.exec(
    text,
  );
  if (chapter) return [{ style: 'chapter', value: numberOf(chapter[1] ?? ''), title: text }];
  const bracketed = /^\[(\d{1,3}|[A-Z])[.)]\s+(\S.*)\]$/.exec(text);
  if (bracketed) {
    const [, label = '', title = ''] = bracketed;
    const isNumber = /^\d/.test(label);
    return [
      {
        style: isNumber ? 'bracket-number' : 'bracket-letter',
        value: isNumber ? Number(label) : letterOf(label),
        title,
      },
    ];
  }
  const plain = /^(\d{1,3}|[A-Z]+|[a-z]{1,5})[.)]\s+(\S.*)$/.exec(text);
  if (!plain) return [];
  const [, label = '', title = ''] = plain;
  if (/^\d/.test(label)) return [{ style: 'number', value: Number(label), title }];
  const isCapital = label === label.toUpperCase();
  const found: HeadingLabel[] = [];
  if (label.length === 1)
    found.push({ style: isCapital ? 'capital' : 'letter', value: letterOf(label), title });
  if (roman.test(label))
    found.push({ style: isCapital ? 'roman' : 'small-roman', value: romanOf(label), title });
  return found;
}

/** Whether a line is a heading whatever follows it, even without a blank line: "II. THE COMMUNE: A CREATION.", "FOOTNOTES", "[1. Title]". */
export function isHeadingLine(text: string): boolean {
  if (text.length > 120) return false;
  if (isCapitals(text)) return true;
  return headingLabels(text).some(
    ({ style, title }) =>
      style === 'bracket-number' ||
      style === 'bracket-letter' ||
      (style === 'chapter' && text.length < 60) ||
      isCapitals(title),
  );
}

/** Capitals throughout, and words: no initials, no "U.S.S.R." at the end of a line. */
export function isCapitals(text: string): boolean {
  return (
    !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text) && text.length <= 100 && !/^["“‘'(\[]|[,;-]$/.test(text)
  );
}

function letterOf(label: string): number {
  return label.toLowerCase().charCodeAt(0) - 96;
}

function numberOf(label: string): number {
  const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
  if (/^\d+$/.test(label)) return Number(label);
  return roman.test(label) ? romanOf(label) : words.indexOf(label.toLowerCase()) + 1;
}

function romanOf(label: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const digits = [...label.toLowerCase()].map((digit) => values[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
