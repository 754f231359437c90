/**
 * A Revision → the HTML of the article. The text nodes are exactly the slices of the canonical string, in order;
 * numbers, page numbers and note marks are attributes that the style sheet sets, so that a position in the page is a
 * position in the string. Each block says where it starts (`data-start`), where its sentences part (`data-s`), and can be
 * linked to (`id`).
 */
import { escapeHtml } from '@/lib/domain/text/escape-html';
import { runsRightToLeft } from '@/lib/domain/text/direction';
import { blockName, formerName, hasWords } from '@/lib/domain/text/block-name';
import { placeLabel } from '@/lib/domain/text/place-label';
import { blockAt } from '@/lib/domain/text/slices';
import { stretchesOf } from '@/lib/domain/text/stretches';
import type { Block, Former, Mark, NoteRef, PageBreak, Structure } from '@/lib/domain/text/structure';
import type { Revision } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { linkNotes } from '@/lib/domain/text/note-links';

export type Heading = { id: string; level: number; title: string };
/** One block, cut from its neighbours: what differs from request to request is set between them. */
export type ArticleBlock = {
  html: string;
  start: number;
  name: string;
  /** Which it has in the page: a note's differs from its name. */
  id: string;
  /** How readers call it; null for a block that nobody can comment on. */
  label: string | null;
  /** Whether readers can link to it, and the number that they see there. */
  linked: { number: string | undefined } | null;
};
export type Article = {
  blocks: ArticleBlock[];
  /** The index of the first block of each stretch that is set in one piece. */
  stretches: number[];
  headings: Heading[];
  length: number;
};

type Piece = { at: number; order: number; html: string };

export function presentArticle(revision: Authorized<'text.read', Revision>): Article {
  const { text, structure } = reveal(revision);
  const inline = {
    marks: byBlock(structure.blocks, structure.marks),
    refs: structure.noteRefs,
    breaks: structure.pageBreaks,
  };
  const notes = linkNotes(structure);
  const former = formerByBlock(structure);
  const headings: Heading[] = [];
  const blocks: ArticleBlock[] = [];
  let refAt = 0;
  let breakAt = 0;
  let sentenceAt = 0;

  for (const [index, block] of structure.blocks.entries()) {
    const pieces: Piece[] = [];
    for (; refAt < inline.refs.length && isBefore(inline.refs[refAt], block.end); refAt++) {
      const ref = inline.refs[refAt];
      if (ref) pieces.push({ at: ref.at, order: 1, html: noteMark(ref, notes.markId(ref)) });
    }
    for (; breakAt < inline.breaks.length && isBefore(inline.breaks[breakAt], block.end); breakAt++) {
      const page = inline.breaks[breakAt];
      if (page) pieces.push({ at: Math.max(page.at, block.start), order: 2, html: pageMark(page) });
    }
    const cuts = pieces.map((piece) => piece.at);
    for (const each of former.get(block) ?? [])
      pieces.push({ at: each.start, order: 4, html: `<span id="${escapeHtml(formerName(each))}"></span>` });
    pieces.push(...markPieces(inline.marks.get(index) ?? [], cuts));
    const sentences: number[] = [];
    for (; isInside(structure.sentenceStarts[sentenceAt], block.end); sentenceAt++)
      sentences.push((structure.sentenceStarts[sentenceAt] ?? 0) - block.start);
    const name = blockName(block, index);
    if (block.kind === 'heading')
      headings.push({ id: name, level: block.level ?? 1, title: text.slice(block.start, block.end) });
    const id = notes.isFirst(block, index) ? `note-${block.noteId ?? ''}` : name;
    const ways = notes.waysBack(block, index).map(wayBack).join('');
    blocks.push({
      html: element(
        block,
        { id, sentences, marker: notes.markerOf(block, index), words: text.slice(block.start, block.end) },
        interleave(text, block, pieces) + ways,
      ),
      start: block.start,
      name,
      id,
      linked: block.number || block.kind === 'heading' ? { number: block.number } : null,
      label: hasWords(block) ? placeLabel(block.number, text.slice(block.start, block.end)) : null,
    });
  }
  return { blocks, stretches: stretchesOf(structure.blocks), headings, length: text.length };
}

const isInside = (start: number | undefined, end: number) => start !== undefined && start < end;
const isBefore = (point: { at: number } | undefined, end: number) => point !== undefined && point.at <= end;

/** Links to paragraphs that were joined to others lead to their words. */
function formerByBlock({ blocks, formerly = [] }: Structure): Map<Block, Former[]> {
  const found = new Map<Block, Former[]>();
  for (const former of formerly) {
    const block =
      former.start < former.end && !former.name.includes('.') ? blockAt(blocks, former.start) : null;
    if (!block) continue;
    const own = found.get(block) ?? [];
    own.push(former);
    found.set(block, own);
  }
  return found;
}

function byBlock(blocks: readonly Block[], marks: readonly Mark[]): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let index = 0;
  for (const mark of sorted) {
    while (index < blocks.length - 1 && (blocks[index]?.end ?? 0) <= mark.start) index++;
    found.set(index, [...(found.get(index) ?? []), mark]);
  }
  return found;
}

const tags: Record<Mark['kind'], string> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  link: 'a',
  wikilink: 'span',
  source: 'cite',
};

/**
 * Marks that cross each other are cut where they cross, so that the tags nest, and at the points `cuts`, since no link
 * may stand in a link: of links that overlap the longest is one, and a note's mark in a link parts it.
 */
function markPieces(marks: readonly Mark[], cuts: readonly number[]): Piece[] {
  const edges = [...new Set([...cuts, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  const longestFirst = [...marks].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i] ?? 0, edges[i + 1] ?? 0];
    const all = longestFirst.filter((mark) => mark.start <= start && mark.end >= end);
    const link = all.find((mark) => mark.kind === 'link');
    const over = all.filter((mark) => mark.kind !== 'link' || mark === link);
    if (over.length === 0) continue;
    pieces.push({ at: start, order: 3, html: over.map(openTag).join('') });
    pieces.push({
      at: end,
      order: 0,
      html: [...over]
        .reverse()
        .map((mark) => `</${tags[mark.kind]}>`)
        .join(''),
    });
  }
  return pieces;
}

function openTag(mark: Mark): string {
  if (mark.kind === 'link')
    return `<a href="${escapeHtml(mark.href ?? '')}" rel="nofollow noopener noreferrer">`;
  if (mark.kind === 'wikilink') return `<span class="wikilink" title="${escapeHtml(mark.target ?? '')}">`;
  return `<${tags[mark.kind]}>`;
}

const noteMark = (ref: NoteRef, id: string) =>
  `<a class="note-ref" id="${id}" href="#note-${escapeHtml(ref.noteId)}" data-label="${escapeHtml(ref.label)}" role="doc-noteref" aria-label="${escapeHtml(ref.label)}"></a>`;

/** Several marks may call one note: each has its own way back. */
const wayBack = (id: string, at: number, all: readonly string[]) => {
  const label = all.length > 1 ? `↩ ${at + 1}` : '↩';
  return `<a class="note-back" href="#${id}" data-label="${label}" role="doc-backlink" aria-label="${label}"></a>`;
};

const pageMark = (page: PageBreak) =>
  `<span class="page-break" id="page-${escapeHtml(page.label)}" data-label="${escapeHtml(page.label)}" role="doc-pagebreak" title="${escapeHtml(page.label)}"></span>`;

function interleave(text: string, block: Block, pieces: Piece[]): string {
  let html = '';
  let at = block.start;
  for (const piece of [...pieces].sort((a, b) => a.at - b.at || a.order - b.order)) {
    html += escapeHtml(text.slice(at, piece.at)) + piece.html;
    at = Math.max(at, piece.at);
  }
  return html + escapeHtml(text.slice(at, block.end));
}

/** `sentences` are where its sentences begin, from the block's beginning; the browser is told of all but the first. */
type Given = { id: string; sentences: readonly number[]; marker: string | undefined; words: string };

function element(block: Block, { id, sentences, marker, words }: Given, inner: string): string {
  const number = block.number ? ` data-n="${escapeHtml(block.number)}"` : '';
  const cuts = sentences.length > 1 ? ` data-s="${sentences.slice(1).join(' ')}"` : '';
  const direction = block.kind !== 'code' && runsRightToLeft(words) ? ' dir="rtl"' : '';
  const attributes = `id="${escapeHtml(id)}" data-start="${block.start}"${number}${cuts}${direction}`;
  const level = Math.min((block.level ?? 1) + 1, 6);
  switch (block.kind) {
    case 'heading':
      return `<h${level} ${attributes}>${inner}</h${level}>`;
    case 'paragraph':
      return `<p ${attributes}>${inner}</p>`;
    case 'quotation':
      return `<blockquote ${attributes}>${inner}</blockquote>`;
    case 'verse':
      return `<blockquote class="verse" ${attributes}>${inner}</blockquote>`;
    case 'list-item':
      return `<p class="item" ${attributes} data-marker="${escapeHtml(block.marker ?? '•')}" data-level="${block.level ?? 1}">${inner}</p>`;
    case 'code':
    case 'table':
      return `<pre class="${block.kind}" tabindex="0" ${attributes}>${inner}</pre>`;
    case 'callout':
      return `<div class="callout" role="note" ${attributes} data-callout="${escapeHtml(block.callout ?? 'note')}">${inner}</div>`;
    case 'figure':
      return `<figure ${attributes}><figcaption>${inner}</figcaption></figure>`;
    case 'note':
      return `<div class="note" role="doc-footnote" ${attributes}${marker ? ` data-marker="${escapeHtml(marker)}"` : ''}>${inner}</div>`;
    case 'separator':
      return `<hr ${attributes}>${inner}`;
  }
}
