/** Texts with everything that can stand in one, for the laws of corrections. Sentences are their own: "Alpha bel cor." */
import fc from 'fast-check';
import type { Source } from '@/lib/domain/correcting/blocks';
import { buildText, type Draft } from '@/lib/domain/text/build-text';

const syllables = ['bel', 'cor', 'dun', 'era', 'fil', 'gon', 'hes', 'ism', 'jur', 'kel', 'lom', 'mir'];
const someWord = fc
  .tuple(fc.constantFrom(...syllables), fc.constantFrom(...syllables), fc.nat(9))
  .map(([a, b, n]) => `${a}${b}${n}`);
const sentence = fc
  .array(someWord, { minLength: 2, maxLength: 6 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);

const paragraph = fc
  .record({
    kind: fc.constantFrom('paragraph', 'paragraph', 'quotation', 'list-item', 'heading', 'callout', 'verse'),
    sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }),
    mark: fc.option(fc.tuple(fc.nat(), fc.nat())),
    ref: fc.option(fc.nat()),
    page: fc.option(fc.nat()),
  })
  .map(({ kind, sentences, mark, ref, page }): Draft => {
    const text = sentences.join(' ');
    const words = [...text.matchAll(/\S+/g)];
    const word = (at: number) => words[at % words.length] ?? words[0];
    const draft: Draft = { kind: kind as Draft['kind'], text };
    if (kind === 'heading') draft.level = 2;
    if (kind === 'list-item') draft.marker = '•';
    if (mark) {
      const [a, b] = [word(mark[0])?.index ?? 0, word(mark[1])?.index ?? 0];
      const last = words.find(({ index }) => index === Math.max(a, b));
      draft.marks = [
        { kind: 'emphasis', start: Math.min(a, b), end: Math.max(a, b) + (last?.[0].length ?? 1) },
      ];
    }
    if (ref !== null) {
      const at = word(ref);
      draft.noteRefs = [{ at: (at?.index ?? 0) + (at?.[0].length ?? 0), noteId: 'note-1', label: '1' }];
    }
    if (page !== null) draft.pageBreaks = [{ at: word(page)?.index ?? 0, label: String(page % 400) }];
    return draft;
  });

export const randomSource: fc.Arbitrary<Source> = fc
  .tuple(fc.array(paragraph, { minLength: 2, maxLength: 8 }), sentence)
  .map(([body, note]) => buildText([...body, { kind: 'note', noteId: 'note-1', text: note }]));
