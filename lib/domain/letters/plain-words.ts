/** A comment's Markdown as one line of plain words: for a quotation in a letter, where nothing is set. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTractable } from '@/lib/domain/ingestion/markdown/tractable';
import { oneLine } from './sheet';

type Node = { type: string; value?: string; alt?: string | null; children?: Node[] };

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const limits = { delimiters: 1000, lines: 1000 };
const blocks = ['paragraph', 'heading', 'listItem', 'blockquote', 'code', 'tableRow', 'tableCell', 'break'];

function wordsOf(node: Node): string {
  if (node.type === 'html') return '';
  const inner = node.value ?? node.alt ?? (node.children ?? []).map(wordsOf).join('');
  return blocks.includes(node.type) ? ` ${inner} ` : inner;
}

/** Never throws on any string. */
export function toPlainWords(markdown: string): string {
  const words = isTractable(markdown, limits) ? wordsOf(processor.parse(markdown)) : markdown;
  return oneLine(words.replace(/\s+/g, ' '));
}
