import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildText, verbatimKinds, type Draft } from '@/lib/domain/text/build-text';
import { checkStructure } from '@/lib/domain/text/check-structure';
import { blockKinds, markKinds } from '@/lib/domain/text/structure';
import { grant } from '@/lib/policy/authorized';
import { presentArticle } from '@/lib/present/article';
import { readTags, textOf } from './html';

function present(drafts: readonly Draft[]) {
  const { text, structure } = buildText(drafts);
  const revision = { id: 'r', textId: 't', number: 1, createdAt: new Date(0), text, structure };
  const { blocks, headings } = presentArticle(grant('text.read', revision));
  return { text, structure, headings, blocks, html: blocks.map(({ html }) => html).join('\n') };
}

const nasty = fc.constantFrom(
  'a',
  ' b ',
  '<',
  '>',
  '&',
  '"',
  "'",
  '&amp;',
  '</p>',
  '<script>',
  '&#60;',
  'é',
  '😀',
  '`',
  '=',
);
const words = fc.array(nasty, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join('')}x`);
const label = fc.oneof(words, fc.constantFrom('"><script>', '" onclick="x', '12', '*'));
const href = words.map((value) => `https://example.org/${value}`);

function draft(text: string, kind: Draft['kind']): fc.Arbitrary<Draft> {
  const whole = [...text].reduce<number[]>(
    (places, unit) => [...places, (places.at(-1) ?? 0) + unit.length],
    [0],
  );
  const at = fc.constantFrom(...whole);
  const mark = fc
    .record({ a: at, b: at, kind: fc.constantFrom(...markKinds), href, target: label })
    .map(({ a, b, ...rest }) => ({ ...rest, start: Math.min(a, b), end: Math.max(a, b) }));
  const points = <T>(rest: fc.Arbitrary<T>) =>
    fc
      .array(fc.tuple(at, rest), { maxLength: 3 })
      .map((list) => list.map(([where, more]) => ({ at: where, ...more })).sort((a, b) => a.at - b.at));
  const marks = fc.array(mark, { maxLength: 5 }).map((list) => list.filter(({ start, end }) => start < end));
  return fc
    .record(
      {
        marks,
        noteRefs: points(fc.record({ noteId: fc.constantFrom('n1', 'n"2'), label })),
        pageBreaks: points(fc.record({ label })),
        level: fc.integer({ min: 1, max: 6 }),
        marker: label,
        callout: label,
      },
      { requiredKeys: ['level'] },
    )
    .map((rest) => ({ ...rest, kind, text }));
}

const block = fc
  .tuple(fc.constantFrom(...blockKinds.filter((kind) => kind !== 'note')), words, words)
  .chain(([kind, one, two]) => {
    if (kind === 'separator') return draft('', kind);
    return draft(verbatimKinds.includes(kind) ? `${one}\n${two}` : one, kind);
  });
const note = (noteId: string) =>
  words.chain((text) => draft(text, 'note')).map((each) => ({ ...each, noteId }));
const article = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), note('n1'), note('n"2'), note('n"2'))
  .map(([body, ...notes]) => [...body, ...notes]);

const law = (check: (given: ReturnType<typeof present>) => void) =>
  fc.assert(
    fc.property(article, (drafts) => {
      check(present(drafts));
    }),
    { seed: 1871, numRuns: 300 },
  );

describe('the HTML of an article, whatever its marks, notes and pages', () => {
  it('is made of structures that a Revision may have', () => {
    law(({ text, structure }) => expect(checkStructure(text, structure)).toEqual([]));
  });

  it('has the canonical string as its text, block by block', () => {
    law(({ html, text, structure }) => {
      expect(textOf(html)).toBe(text);
      for (const { start, end } of structure.blocks) {
        const after = html.slice(html.indexOf(`data-start="${start}"`)).replace(/^[^>]*>/, '');
        expect(textOf(after).slice(0, end - start)).toBe(text.slice(start, end));
      }
    });
  });

  it('nests its tags, opens no link in a link, and holds nothing but what an article needs', () => {
    law(({ html }) => {
      const open: string[] = [];
      for (const { name, closes, attributes } of readTags(html)) {
        if (closes) expect(open.pop()).toBe(name);
        else if (name !== 'hr') {
          if (name === 'a') expect(open).not.toContain('a');
          open.push(name);
        }
        for (const [attribute, value] of attributes) {
          expect(attribute).toMatch(
            /^(id|class|href|rel|title|role|tabindex|aria-label|data-(start|n|s|label|marker|level|callout))$/,
          );
          if (attribute === 'href') expect(value).toMatch(/^(https:\/\/|#(note|ref)-)/);
        }
      }
      expect(open).toEqual([]);
    });
  });

  it('shows every note’s mark and every page’s beginning once', () => {
    law(({ html, structure }) => {
      const labels = (name: string) =>
        readTags(html).flatMap(({ attributes }) =>
          attributes.get('class') === name ? [attributes.get('data-label')] : [],
        );
      expect(labels('note-ref').sort()).toEqual(structure.noteRefs.map((ref) => ref.label).sort());
      expect(labels('page-break').sort()).toEqual(structure.pageBreaks.map((page) => page.label).sort());
    });
  });
});

describe('an article', () => {
  test.each<[string, Draft[], string]>([
    [
      'numbers its paragraphs',
      [{ kind: 'paragraph', text: 'One.' }],
      '<p id="p1" data-start="0" data-n="1">One.</p>',
    ],
    [
      'begins below the title',
      [{ kind: 'heading', level: 1, text: 'I' }],
      '<h2 id="h1" data-start="0">I</h2>',
    ],
    [
      'cuts marks where they cross',
      [
        {
          kind: 'figure',
          text: 'abc',
          marks: [
            { kind: 'emphasis', start: 0, end: 2 },
            { kind: 'strong', start: 1, end: 3 },
          ],
        },
      ],
      '<figure id="b1" data-start="0"><figcaption><em>a</em><em><strong>b</strong></em><strong>c</strong></figcaption></figure>',
    ],
  ])('%s', (_, drafts, html) => {
    expect(present(drafts).html).toBe(html);
  });

  it('leads from a note’s marks to the note, and from its end back to each of them', () => {
    const { html } = present([
      {
        kind: 'paragraph',
        text: 'ab',
        noteRefs: [
          { at: 1, noteId: 'n1', label: '1' },
          { at: 2, noteId: 'n1', label: '1' },
        ],
      },
      { kind: 'note', text: 'A note.', noteId: 'n1' },
      { kind: 'note', text: 'Its second paragraph.', noteId: 'n1' },
    ]);
    const links = readTags(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links).toEqual(['#note-n1', '#note-n1', '#ref-1', '#ref-2']);
    expect(html.indexOf('#ref-1')).toBeGreaterThan(html.indexOf('second paragraph'));
    expect(html.match(/data-marker="1"/g)).toHaveLength(1);
    expect(html.match(/id="note-n1"/g)).toHaveLength(1);
  });

  it('says of each block that runs from right to left that it does', () => {
    const { html } = present([
      { kind: 'paragraph', text: 'العدل أساس الملك.' },
      { kind: 'paragraph', text: 'Justice is العدل.' },
      { kind: 'quotation', text: '«שלום» he said' },
      { kind: 'code', text: 'العدل = 1' },
    ]);
    const directions = readTags(html).flatMap(({ closes, attributes }) =>
      closes ? [] : [attributes.get('dir')],
    );
    expect(directions).toEqual(['rtl', undefined, 'rtl', undefined]);
  });

  it('lists its headings with the ids that they have', () => {
    const { headings } = present([
      { kind: 'heading', level: 2, text: 'A & B' },
      { kind: 'paragraph', text: 'x' },
    ]);
    expect(headings).toEqual([{ id: 'h1', level: 2, title: 'A & B' }]);
  });
});
