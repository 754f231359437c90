import { sentencesOf } from './slices';
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
