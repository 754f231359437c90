import { toCommentHtml } from './comment-html';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const breaks = /<br>|<hr>|<\/(?:p|li|blockquote|pre)>/g;
const entity = /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi;

/** A comment's words as they are read, without the signs of Markdown; one line for each of its own. */
export const toCommentText = (markdown: string): string =>
  // In our own HTML every `<` and `&` of the words is written as an entity.
  toCommentHtml(markdown)
    .replace(breaks, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(entity, (whole, hex: string | undefined, decimal: string | undefined, name = '') =>
      hex || decimal
        ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
        : (named[String(name)] ?? whole),
    )
    .replace(/\n{2,}/g, '\n')
    .trim();
