/**
 * The article of a request: its blocks, which are the same for everyone and kept, with a control after each that is
 * one reader's: in their language, for the view that they have open, with the number of notes that they may read there.
 * A join of strings, so that a long text stays quick. The controls stand between the blocks and never in them.
 */
import { createHash } from 'node:crypto';
import { paragraphPath } from '@/lib/domain/addresses';
import { toViewQuery, type View } from '@/lib/domain/audience';
import { escapeHtml } from '@/lib/domain/text/escape-html';
import type { Article } from '@/lib/present/article';

type Words = {
  here: (notes: number) => string;
  hereAt: (here: string, place: string) => string;
  linkTo: (place: string, number: string | undefined) => string;
};
type Controls = { textId: string; view: View; counts: ReadonlyMap<number, number>; words: Words };

/**
 * A name for all that withControls says, and nothing else: whoever sees the same numbers at the same paragraphs of the
 * same margin in the same language is served the same string, which is then made and held once.
 */
export const nameArticle = (revisionId: string, language: string, { view, counts }: Controls): string =>
  createHash('sha256')
    .update([revisionId, language, toViewQuery(view), ...[...counts].flat()].join(' '))
    .digest('base64url');

/** A stand-in for a block's name, in an address that is made once. */
const anyName = '~';

/**
 * The words are attributes, which the style sheet shows: the article's text nodes are the text's and nobody else's. Where
 * there are no notes the words are the same thousands of times, and the page says them once (marking/HereWords.tsx).
 */
export function withControls(
  { blocks, stretches }: Article,
  { textId, view, counts, words }: Controls,
): string {
  const [before = '', after = ''] = paragraphPath(textId, anyName, view).split(anyName);
  const control = (index: number, name: string, label: string) => {
    const count = counts.get(index) ?? 0;
    const here = words.here(count);
    return (
      `<a class="here" href="${before}${encodeURIComponent(name)}${after}" aria-label="${words.hereAt(here, label)}"` +
      `${count > 0 ? ` data-here="${here}" data-count="${count}"` : ''}></a>`
    );
  };
  /** Before its block, in the gutter: the paragraph's number, or a sign beside a heading. */
  const link = (name: string, label: string, number: string | undefined) =>
    `<a class="number" tabindex="-1" href="#${name}" aria-label="${words.linkTo(label, number && escapeHtml(number))}" data-number="${number ? escapeHtml(number) : '#'}"></a>`;
  const parts = blocks.map(({ html, name, label, linked }, index) => {
    if (label === null) return html;
    const shown = escapeHtml(label);
    return (linked ? link(name, shown, linked.number) : '') + html + control(index, name, shown);
  });
  return stretches
    .map((first, at) => `<div class="stretch">${parts.slice(first, stretches[at + 1]).join('\n')}</div>`)
    .join('\n');
}
