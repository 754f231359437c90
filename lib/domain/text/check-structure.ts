import { blockName } from './block-name';
import { verbatimKinds } from '@/lib/domain/text/build-text';
import { numberedKinds, type Block, type Range, type Structure } from '@/lib/domain/text/structure';

/**
 * What must hold of every Revision, whoever made it: importer, editor or migration. Returns the violated
 * invariants in words, an empty list for a sound structure. Never throws, whatever the numbers are.
 */
export function checkStructure(text: string, structure: Structure): string[] {
  return [
    ...checkBlocks(text, structure.blocks),
    ...checkMarks(text, structure),
    ...checkNotes(structure),
    ...checkPoints(
      text,
      'pageBreaks',
      structure.pageBreaks.map((page) => page.at),
    ),
    ...checkPoints(
      text,
      'noteRefs',
      structure.noteRefs.map((ref) => ref.at),
    ),
    ...checkSentences(text, structure),
    ...checkLabels(text, structure),
  ];
}

function splitsPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const previous = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && previous >= 0xd800 && previous <= 0xdbff;
}

function isSound(text: string, { start, end }: Range): boolean {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  return (
    whole &&
    0 <= start &&
    start <= end &&
    end <= text.length &&
    !splitsPair(text, start) &&
    !splitsPair(text, end)
  );
}

function checkBlocks(text: string, blocks: readonly Block[]): string[] {
  const wrong: string[] = [];
  let expected = 0;
  let number = 0;
  let inNotes = false;
  blocks.forEach((block, index) => {
    const name = `block ${index} (${block.kind})`;
    if (!isSound(text, block)) wrong.push(`${name} is out of bounds or splits a character`);
    if (block.start !== expected) wrong.push(`${name} begins at ${block.start}, not at ${expected}`);
    if (block.end < text.length && text[block.end] !== '\n')
      wrong.push(`${name} is not followed by a line break`);
    expected = block.end + 1;
    wrong.push(...checkWords(name, block, text.slice(block.start, block.end)));
    if (block.kind === 'note') inNotes = true;
    else if (inNotes) wrong.push(`${name} stands after a note`);
    const label = numberedKinds.includes(block.kind) ? String(++number) : undefined;
    if (label === undefined && block.number !== undefined) wrong.push(`${name} has a number`);
    if (label !== undefined && !block.number) wrong.push(`${name} has no number`);
    if ((block.kind === 'note') !== (block.noteId !== undefined))
      wrong.push(`${name}: noteId belongs to notes, and to each`);
  });
  const covered = blocks.length === 0 ? 0 : expected - 1;
  if (covered !== text.length) wrong.push(`blocks cover ${covered} of ${text.length}`);
  return wrong;
}

function checkWords(name: string, block: Block, words: string): string[] {
  if (block.kind === 'separator') return words === '' ? [] : [`${name} has a text`];
  if (words.trim() === '') return [`${name} is empty`];
  if (verbatimKinds.includes(block.kind))
    return /^\n|\n$/.test(words) ? [`${name} begins or ends with a line break`] : [];
  if (words.includes('\n')) return [`${name} holds a line break`];
  return words === words.trim() ? [] : [`${name} begins or ends with white space`];
}

function checkMarks(text: string, { blocks, marks }: Structure): string[] {
  const starts = blocks.map((block) => block.start);
  return marks.flatMap((mark) => {
    const name = `mark ${mark.kind} ${mark.start}–${mark.end}`;
    if (!isSound(text, mark) || mark.start === mark.end)
      return [`${name} is empty, out of bounds or splits a character`];
    const block = blocks[lastAtOrBefore(starts, mark.start)];
    const wrong = block && mark.end <= block.end ? [] : [`${name} is not inside one block`];
    if (mark.href !== undefined && !/^(https?|mailto):/i.test(mark.href))
      wrong.push(`${name} leads to ${mark.href}`);
    return wrong;
  });
}

function checkNotes({ blocks, noteRefs }: Structure): string[] {
  const notes = new Set(blocks.map((block) => block.noteId));
  return noteRefs
    .filter((ref) => !notes.has(ref.noteId))
    .map((ref) => `note ${ref.noteId} is called but is not there`);
}

function checkPoints(text: string, name: string, points: readonly number[]): string[] {
  const wrong = points
    .filter((at) => !isSound(text, { start: at, end: at }))
    .map((at) => `${name}: ${at} is out of bounds`);
  if (points.some((at, index) => at < (points[index - 1] ?? 0))) wrong.push(`${name} do not ascend`);
  return wrong;
}

function checkSentences(text: string, { blocks, sentenceStarts }: Structure): string[] {
  const wrong = checkPoints(text, 'sentenceStarts', sentenceStarts);
  const starts = blocks.map((block) => block.start);
  for (const at of sentenceStarts) {
    const block = blocks[lastAtOrBefore(starts, at)];
    if (!block || at >= block.end) wrong.push(`sentence ${at} begins in no block`);
  }
  if (new Set(sentenceStarts).size !== sentenceStarts.length) wrong.push('a sentence begins twice');
  return wrong;
}

/** An address has one meaning. */
function checkLabels(text: string, { blocks, sentenceStarts, formerly = [] }: Structure): string[] {
  const wrong: string[] = [];
  const names = new Set<string>();
  const claim = (name: string) => {
    if (names.has(name)) wrong.push(`${name} is said of two`);
    names.add(name);
  };
  for (const [index, block] of blocks.entries()) {
    const { number, sentences, start, end } = block;
    claim(number ?? blockName(block, index));
    if (sentences === undefined) continue;
    const [first, past] = [
      lastAtOrBefore(sentenceStarts, start - 1),
      lastAtOrBefore(sentenceStarts, end - 1),
    ];
    if (sentences.length !== past - first)
      wrong.push(`${number ?? '?'} has ${sentences.length} labels for ${past - first} sentences`);
    for (const label of sentences) claim(`${number ?? '?'}.${label}`);
  }
  for (const former of formerly) {
    claim(former.name);
    if (!isSound(text, former)) wrong.push(`${former.name} was out of bounds`);
  }
  return wrong;
}

function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
