import type { Blockquote } from 'mdast';

const marker = /^\[!([\w-]+)\][+-]?\s*/;

/**
 * Obsidian's callouts are block quotations whose first line is `[!kind] Title`. Two of its habits differ from
 * CommonMark, so the source is prepared before it is parsed: the title is a paragraph of its own, and a line
 * without `>` ends the callout instead of lazily going on in it.
 */
export function prepareCallouts(source: string): string {
  let inFence = false;
  let inCallout = false;
  const lines: string[] = [];
  for (const line of source.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) inFence = !inFence;
    const quoted = /^ {0,3}>/.test(line);
    const opening = inFence ? null : /^( {0,3}(?:> ?)+)\[![\w-]+\]/.exec(line);
    if (inCallout && !quoted) {
      if (line.trim() !== '') lines.push('');
      inCallout = false;
    }
    lines.push(line);
    if (opening) {
      inCallout = true;
      lines.push((opening[1] ?? '>').trimEnd());
    }
  }
  return lines.join('\n');
}

/** The kind of a callout and what stands in it (its title first, if it has one), or null for a plain quotation. */
export function calloutKind(node: Blockquote): { kind: string; children: Blockquote['children'] } | null {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return null;
  const [words, ...others] = first.children;
  if (words?.type !== 'text') return null;
  const found = marker.exec(words.value);
  if (!found) return null;
  const title = { ...words, value: words.value.slice(found[0].length) };
  return {
    kind: (found[1] ?? '').toLowerCase(),
    children: [{ ...first, children: [title, ...others] }, ...rest],
  };
}
