/** How many containers a line may open. Nobody quotes a quotation of a quotation more often. */
const deepest = 40;
/** What may be given to the parser at most: characters that delimit in one paragraph, and lines. */
type Limits = { delimiters: number; lines: number };
const ofFiles: Limits = { delimiters: 4000, lines: Infinity };

/** Quotations, list items and notes that a line opens, one in the other. */
const opening = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)|\[\^(?:[^\]\s\\]|\\.)+\]:))*[ \t]*/;

/**
 * Whether a text is Markdown that a person wrote. The parser nests as deep as a line of `>>>>` asks, which exhausts
 * the stack, and takes time with the square of the delimiters in one paragraph: a file made of nothing else would
 * occupy the server for minutes. Such a file is read as plain text.
 */
export function isTractable(text: string, limits = ofFiles): boolean {
  const lines = text.split(/\r\n?|\n/);
  if (lines.length > limits.lines) return false;
  let delimiters = 0;
  for (const line of lines) {
    if (line.trim() === '') delimiters = 0;
    delimiters += line.match(/[*_[\]`~<@|&]/g)?.length ?? 0;
    const containers = opening.exec(line)?.[0] ?? '';
    if (delimiters > limits.delimiters || containers.replace(/ {1,4}/g, ' ').length > deepest * 3)
      return false;
  }
  return true;
}
