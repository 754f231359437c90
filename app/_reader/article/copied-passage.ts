/** What a copied passage brings with it, as words and as HTML: pure. */
import { escapeHtml } from '@/lib/domain/text/escape-html';

export type Source = { title: string; authors: readonly string[]; language: string; url: string };
export type Passage = Source & {
  /** The words of each block that it reaches into, exactly, and as HTML. */
  words: string;
  html: string;
  /** The numbers of the first and the last numbered block in it. */
  first: string | undefined;
  last: string | undefined;
};

/**
 * A name, a date or a term is copied to look it up, or to search for it, and goes bare: fewer than six words, and fewer
 * than forty characters where a language writes none between them.
 */
export const isPassage = (words: string): boolean =>
  words.trim().split(/\s+/u).length >= 6 || words.trim().length >= 40;

export function toPlace(first: string | undefined, last: string | undefined): string {
  if (first === undefined || last === undefined) return '';
  return first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
}

/** The passage's own words as they stand, and below them whose they are and where. */
export function toCopies({ words, html, first, last, title, authors, language, url }: Passage) {
  const [author, place] = [authors.join(', '), toPlace(first, last)];
  const text = `${words}\n\n— ${[author, title, place].filter(Boolean).join(', ')}\n${url}`;
  const link = `<a href="${escapeHtml(url)}"><cite>${escapeHtml(title)}</cite></a>`;
  const source = [escapeHtml(author), link, place].filter(Boolean).join(', ');
  return {
    text,
    html: `<blockquote cite="${escapeHtml(url)}" lang="${escapeHtml(language)}">${html}</blockquote><p>— ${source}</p>`,
  };
}
