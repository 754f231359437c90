/**
 * A passage as readers write and read it: "28–36", "28.2–36.1", "12"; by paragraph and, after a full stop, by sentence.
 * Both ends belong to it. Nothing at all is the whole text.
 */
import { blockName } from './block-name';
import { placeLabel } from './place-label';
import { sentencesOf } from './slices';
import type { Block, Range, Structure } from './structure';

type Source = { text: string; structure: Structure };
export type Passage = Range & { label: string; block: string };

const end = String.raw`([^\s.–—-]+)(?:\s*\.\s*(\d+[a-z]*))?`;
const written = new RegExp(String.raw`^¶*\s*${end}(?:\s*(?:–|—|-)\s*¶*\s*${end})?$`, 'u');

/** Null where there is no such paragraph or sentence, and where the end is before the beginning. */
export function readPassage(source: Source, typed: string): Passage | null {
  const { blocks } = source.structure;
  const words = typed.trim();
  if (words === '') {
    const [first, last] = [blocks.find(isBody), blocks.findLast(isBody)];
    return first && last ? describePassage(source, { start: first.start, end: last.end }) : null;
  }
  const [, from = '', fromSentence, to = from, toSentence = to === from ? fromSentence : undefined] =
    written.exec(words) ?? [];
  const first = findSpan(source, from, fromSentence);
  const last = findSpan(source, to, toSentence);
  return first && last && first.start < last.end
    ? describePassage(source, { start: first.start, end: last.end })
    : null;
}

function findSpan({ text, structure }: Source, number: string, sentence: string | undefined): Range | null {
  const block = structure.blocks.find((each) => each.number === number);
  if (block && sentence === undefined) return block;
  const sentences = block ? sentencesOf(text, structure, block) : [];
  const found = block && sentences.find((_, index) => sentenceLabel(block, index) === sentence);
  return found ?? findFormer(structure, sentence === undefined ? number : `${number}.${sentence}`);
}

/** What a sentence of a numbered block is called in it. */
const sentenceLabel = (block: Block, index: number) => block.sentences?.[index] ?? String(index + 1);

/** Where the words are now that had this address in an earlier Revision. */
const findFormer = ({ formerly = [] }: Structure, name: string): Range | null =>
  formerly.find((each) => each.name === name && each.start < each.end) ?? null;

const isBody = ({ kind, start, end: stop }: Block) => kind !== 'note' && stop > start;

/** What a range is called, by the numbered blocks in it; by its own first words, where it has none. */
export function describePassage({ text, structure }: Source, range: Range): Passage {
  const inside = structure.blocks.flatMap((block, index) =>
    block.start < range.end && block.end > range.start ? [{ block, index }] : [],
  );
  const first = inside[0];
  const numbered = inside.flatMap(({ block }) => (block.number ? [block] : []));
  const [from, to] = [numbered[0], numbered.at(-1)];
  const label =
    from && to
      ? `¶ ${nameEnds({ text, structure }, range, from, to)}`
      : placeLabel(undefined, text.slice(range.start, range.end));
  return { ...range, label, block: first ? blockName(first.block, first.index) : '' };
}

function nameEnds(source: Source, range: Range, from: Block, to: Block): string {
  const sentencesIn = (block: Block) => sentencesOf(source.text, source.structure, block);
  const [firsts, lasts] = [sentencesIn(from), sentencesIn(to)];
  const first = range.start > from.start ? firsts.findLastIndex(({ start }) => start <= range.start) : 0;
  const last = range.end < to.end ? lasts.findIndex((each) => each.end >= range.end) : lasts.length - 1;
  const isWhole = (index: number, edge: number) => index === edge;
  const startsWhole = isWhole(first, 0);
  const endsWhole = isWhole(last, lasts.length - 1);
  if (from === to) {
    if (startsWhole && endsWhole) return from.number ?? '';
    const one = `${from.number ?? ''}.${sentenceLabel(from, first)}`;
    return first === last ? one : `${one}–${to.number ?? ''}.${sentenceLabel(to, last)}`;
  }
  return `${from.number ?? ''}${startsWhole ? '' : `.${sentenceLabel(from, first)}`}–${to.number ?? ''}${endsWhole ? '' : `.${sentenceLabel(to, last)}`}`;
}
