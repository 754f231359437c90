/** How many containers a line may open. Nobody quotes a quotation of a quotation more often. */
const deepest = 40;
/** How many delimiters one paragraph may hold. In characters. */
const mostDelimiters = 4000;

/**
 * Whether a text is Markdown that a person wrote. The parser nests as deep as a line of `>>>>` asks, which exhausts
 * the stack, and takes time with the square of the delimiters in one paragraph: a file made of nothing else would
 * occupy the server for minutes. Such a file is read as plain text.
 */
export function isTractable(text: string): boolean {
  let delimiters = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') delimiters = 0;
    delimiters += line.match(/[*_[\]`~<@|&]/g)?.length ?? 0;
    const containers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))*[ \t]*/.exec(line)?.[0] ?? '';
    if (delimiters > mostDelimiters || containers.replace(/ {1,4}/g, ' ').length > deepest * 3) return false;
  }
  return true;
}
