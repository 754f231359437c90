import { sentencesOf, sliceOf } from './slices';
import type { Block, Range, Structure } from './structure';

/** The part of a block that these of its sentences (from 0) make up, with what lies between them; all of it, where none are named. */
export function chooseSentences(
  text: string,
  structure: Structure,
  block: Block,
  chosen: readonly number[],
): Range {
  const sentences = sentencesOf(text, structure, block);
  const named = chosen.flatMap((index) => sentences[index] ?? []);
  const from = named.length > 0 ? named : sentences;
  return {
    start: Math.min(...from.map(({ start }) => start)),
    end: Math.max(...from.map(({ end }) => end)),
  };
}

export type ChosenPart = {
  /** From 0; none is all of the block. */
  sentences: readonly number[];
  /** Of these only the words, which stand there once; "" is all of them. */
  words: string;
};

/** The same, of which only some words are meant; null where these sentences or words are not there, or the words not once. */
export function choosePart(
  text: string,
  structure: Structure,
  block: Block,
  { sentences, words }: ChosenPart,
): Range | null {
  // A form that was made of other words names sentences that are none: then nothing is chosen, and not the whole.
  const { length } = sentencesOf(text, structure, block);
  if (sentences.some((each) => each >= length)) return null;
  const whole = chooseSentences(text, structure, block, sentences);
  return words === '' ? whole : findOnce(text, whole, words);
}

function findOnce(text: string, within: Range, words: string): Range | null {
  const part = sliceOf(text, within);
  const at = part.indexOf(words);
  if (at < 0 || part.includes(words, at + 1)) return null;
  return { start: within.start + at, end: within.start + at + words.length };
}
