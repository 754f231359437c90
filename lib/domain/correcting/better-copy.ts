/** Another reading of the same text in place of a Revision: its words and structure, with the addresses of what it has again. */
import type { Source } from './blocks';
import { carryBesides } from './carry-besides';
import type { Corrected } from './correct';
import { keepLabels } from './labels';
import { sameWords } from './word-diff';

/** `isPlain`: its format has words alone, so that it says nothing of what stands besides them. */
export function replaceWith(before: Source, copy: Source, isPlain = false): Corrected {
  const same = sameWords(before.text, copy.text);
  const structure = isPlain ? carryBesides(before, copy, same) : copy.structure;
  return { text: copy.text, structure: keepLabels(before, { ...copy, structure }, { same, origins: null }) };
}
