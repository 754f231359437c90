/**
 * A comment's Markdown, made fit to stand in a larger document: nothing that a person wrote ends the block it stands in,
 * runs as HTML, or changes what others wrote. Only what could is escaped; every other character stays.
 */
import type { Node, Parent } from 'unist';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTractable } from '../ingestion/markdown/tractable';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const limits = { delimiters: 1000, lines: 1000 };

/** HTML is shown as it was typed, and names for links and footnotes hold in a whole document. */
const reachesOut = ['html', 'definition', 'footnoteDefinition'];

function rangesOf(node: Node): { start: number; end: number }[] {
  const { start, end } = node.position ?? {};
  if (reachesOut.includes(node.type) && start?.offset !== undefined && end?.offset !== undefined)
    return [{ start: start.offset, end: end.offset }];
  return 'children' in node ? (node as Parent).children.flatMap(rangesOf) : [];
}

const escapeSigns = (markdown: string) => markdown.replace(/[\\<>[\]`*_~#&|!]/g, '\\$&');

/** A tab at a line's beginning is so many columns, which are others once the line is moved. */
const expandTabs = (line: string) => line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    '));

/** Never throws. What no person writes is escaped whole. */
export function containMarkdown(markdown: string): string {
  const lines = markdown
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map(expandTabs)
    .join('\n');
  if (!isTractable(lines, limits)) return escapeSigns(lines);
  let contained = '';
  let at = 0;
  for (const { start, end } of rangesOf(parser.parse(lines))) {
    contained += lines.slice(at, start) + escapeSigns(lines.slice(start, end));
    at = end;
  }
  contained += lines.slice(at);
  // What it is where it will stand decides; an escape may have made something else of its neighbours.
  const isContained = rangesOf(parser.parse(inCallout('note', '', contained))).length === 0;
  return isContained ? contained : escapeSigns(lines);
}

/** A block with a title, to be read as a quotation where callouts are not known. */
export const inCallout = (kind: string, title: string, body: string): string =>
  quoteLines(`[!${kind}] ${title}${body === '' ? '' : `\n\n${body}`}`);

/** Each line behind the sign of a quotation: a block of its own, whatever is in it. */
export const quoteLines = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** One line of words in a document: no sign in it means anything. */
export const toPlainLine = (words: string): string =>
  words
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&$^=:@/]/g, '\\$&');
