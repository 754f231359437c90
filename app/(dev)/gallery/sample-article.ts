/** A short text to read in the gallery: headings, numbered paragraphs, a footnote; in the shape that a Revision has in the page. */
import type { Range as Span } from '@/lib/domain/text/structure';
import { placeLabel } from '@/lib/domain/text/place-label';
import type { Article, ArticleBlock, Heading } from '@/lib/present/article';

export const sampleText = {
  title: 'Of the recall of officers',
  author: 'The Thursday group',
  language: 'en',
};

/** `*` is where the footnote is called. */
const parts: readonly { kind: 'heading' | 'paragraph' | 'note'; sentences: readonly string[] }[] = [
  { kind: 'heading', sentences: ['What an office is'] },
  {
    kind: 'paragraph',
    sentences: [
      'An office is a task that somebody does for all, and for a time.',
      'Where the officers are elected, and can be recalled at any moment, the time is theirs who elect.*',
      'Where they cannot, it soon belongs to the office.',
    ],
  },
  { kind: 'paragraph', sentences: ['Nobody holds two.'] },
  { kind: 'heading', sentences: ['How it is filled'] },
  {
    kind: 'paragraph',
    sentences: [
      'Whoever is to do a task is chosen by those for whom it is done, after everyone who wants to speak has spoken.',
      'A vote is by hand unless three people ask for paper.',
    ],
  },
  {
    kind: 'paragraph',
    sentences: [
      'No mandate is longer than a year, and none follows another without a break of the same length.',
      'What was promised is written down, so that it can be read again when the year is over.',
    ],
  },
  { kind: 'heading', sentences: ['How it ends'] },
  {
    kind: 'paragraph',
    sentences: [
      'An office ends with its time, with its task, or when half of those who elected ask for it.',
      'Nobody has to give reasons.',
    ],
  },
  {
    kind: 'note',
    sentences: ['In the printing of 1912: “by two thirds of those present”.', 'The minutes do not say why.'],
  },
];

const wordsOf = (sentences: readonly string[]) => sentences.join(' ').replace('*', '');
const canonical = parts.map(({ sentences }) => wordsOf(sentences)).join('\n');

/** Where these words stand. */
export function spanOf(words: string): Span {
  const start = canonical.indexOf(words);
  return { start, end: start + words.length };
}

const call =
  '<a class="note-ref" id="ref-1" href="#note-1" data-label="1" role="doc-noteref" aria-label="1"></a>';
const wayBack = '<a class="note-back" href="#ref-1" data-label="↩" role="doc-backlink" aria-label="↩"></a>';

let at = 0;
let paragraphs = 0;
const blocks = parts.map(({ kind, sentences }, index): ArticleBlock => {
  const words = wordsOf(sentences);
  const start = at;
  at += words.length + 1;
  const number = kind === 'paragraph' ? String(++paragraphs) : undefined;
  const name = number ? `p${number}` : `${kind === 'heading' ? 'h' : 'b'}${index + 1}`;
  const cuts = sentences.slice(1).map((_, before) => wordsOf(sentences.slice(0, before + 1)).length + 1);
  const attributes = `data-start="${start}"${cuts.length > 0 ? ` data-s="${cuts.join(' ')}"` : ''}`;
  const html = {
    heading: `<h2 id="${name}" ${attributes}>${words}</h2>`,
    paragraph: `<p id="${name}" ${attributes} data-n="${number}">${sentences.join(' ').replace('*', call)}</p>`,
    note: `<div class="note" role="doc-footnote" id="note-1" ${attributes} data-marker="1">${words}${wayBack}</div>`,
  }[kind];
  const id = kind === 'note' ? 'note-1' : name;
  return {
    html,
    start,
    name,
    id,
    label: placeLabel(number, words),
    linked: kind === 'note' ? null : { number },
  };
});

const headings = parts.flatMap(({ kind, sentences }, index): Heading[] =>
  kind === 'heading' ? [{ id: `h${index + 1}`, level: 1, title: wordsOf(sentences) }] : [],
);

export const sampleArticle: Article = { blocks, stretches: [0], headings, length: canonical.length };
