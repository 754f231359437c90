import { escapeHtml } from '@/lib/domain/text/escape-html';
import type { Article } from '@/lib/present/article';

/** The article without anybody's controls, each paragraph's number before it. */
export function editionHtml(
  { blocks, stretches }: Article,
  linkTo: (label: string, number: string | undefined) => string,
): string {
  const parts = blocks.map(({ html, name, label, linked }) => {
    if (!linked?.number || label === null) return html;
    const [shown, number] = [escapeHtml(label), escapeHtml(linked.number)];
    return `<a class="number" tabindex="-1" href="#${name}" aria-label="${linkTo(shown, number)}" data-number="${number}"></a>${html}`;
  });
  return stretches
    .map((first, at) => `<div class="stretch">${parts.slice(first, stretches[at + 1]).join('\n')}</div>`)
    .join('\n');
}
