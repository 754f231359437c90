/** Raw HTML in Markdown: nothing of it is passed on but its words, and the few tags that mean what Markdown's own marks mean. */

import type { MarkKind } from '@/lib/domain/text/structure';

const marksByTag: Record<string, MarkKind> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  del: 'strikethrough',
  s: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
};

export type Tag = { name: string; closing: boolean; mark: MarkKind | null };

/** Reads one piece of inline HTML as the parser gives it: a tag, or null for a comment and the like. */
export function readTag(html: string): Tag | null {
  const found = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html);
  if (!found) return null;
  const name = (found[2] ?? '').toLowerCase();
  return { name, closing: found[1] === '/', mark: marksByTag[name] ?? null };
}

const entities: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '—', ndash: '–', hellip: '…',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', shy: '',
}; // prettier-ignore

/**
 * The words of a block of HTML: one string for each paragraph, with `\n` for `<br>`. Scripts, styles and
 * comments have no words.
 */
export function wordsOfHtml(html: string): string[] {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/\n(?!\s*\n)/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(
      /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|section|article|hr|details|summary|center|figure)\b[^<>]*>/gi,
      '\n\n',
    )
    .replace(/<\/?[a-z!?][^>]*(?:>|$)/gi, '')
    .replace(/&(?:#(x?)([0-9a-f]+)|([a-z]+));/gi, decodeEntity)
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}

function decodeEntity(
  whole: string,
  hex: string | undefined,
  digits: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
  const code = Number.parseInt(digits ?? '', hex ? 16 : 10);
  const isCharacter =
    code >= 32 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '';
}
