/** Another reading of the same text in place of a Revision: its words and structure, with the addresses of what it has again. */
import type { Source } from './blocks';
import type { Corrected } from './correct';
import { keepLabels } from './labels';
import { sameWords } from './word-diff';

export function replaceWith(before: Source, copy: Source): Corrected {
  const same = sameWords(before.text, copy.text);
  return { text: copy.text, structure: keepLabels(before, copy, { same, origins: null }) };
}
