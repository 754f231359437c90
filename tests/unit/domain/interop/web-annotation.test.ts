import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedComment } from '@/lib/domain/interop/exported';
import { fromWebAnnotations, toWebAnnotations } from '@/lib/domain/interop/web-annotation';
import { conversation, seed } from './arbitrary';

describe('a conversation as Web Annotations', () => {
  const addresses = {
    text: (id: string) => `https://a.example/texts/${id}`,
    thread: ({ id }: { id: string }) => `https://a.example/t/${id}`,
  };

  it('comes back from JSON exactly as it went', () => {
    fc.assert(
      fc.property(fc.array(conversation, { maxLength: 3 }), (given) => {
        const each = given.map((one, index) => ({ ...one, id: `t${index}` }));
        const json = JSON.stringify(each.flatMap((one) => toWebAnnotations(one, addresses)));
        expect(fromWebAnnotations(JSON.parse(json))).toEqual(each);
      }),
      seed,
    );
  });

  it('says what the Recommendation asks: a target with quote and position, replies to what they answer', () => {
    const comment = (id: string, parentId: string | null, body: string | null): ExportedComment => ({
      id,
      parentId,
      body,
      author: { id: 'ada', name: 'Ada' },
      at: '2026-03-05T18:04:00.000Z',
      editedAt: null,
      earlier: [],
    });
    const place = {
      exact: 'officers',
      prefix: 'the ',
      suffix: ' are',
      revisionId: 'r',
      position: { start: 4, end: 12 },
      label: '¶ 1',
      section: '',
    };
    const items = toWebAnnotations(
      {
        id: 't',
        text: { id: 'x', title: 'X', authors: [], year: '', language: 'en' },
        group: { id: 'g', name: 'Thursday' },
        author: { id: 'ada', name: 'Ada' },
        at: '2026-03-05T18:04:00.000Z',
        highlight: false,
        place,
        comments: [comment('a', null, '*Who?*'), comment('b', 'a', 'We.'), comment('c', 'a', null)],
      },
      addresses,
    );
    expect(items.map(({ motivation }) => motivation)).toEqual(['commenting', 'replying', 'replying']);
    expect(items[0]).toMatchObject({
      id: 'https://a.example/t/t#comment-a',
      type: 'Annotation',
      creator: { type: 'Person', name: 'Ada' },
      audience: { name: 'Thursday' },
      body: { type: 'TextualBody', value: '*Who?*', format: 'text/markdown', purpose: 'commenting' },
      target: {
        source: 'https://a.example/texts/x',
        selector: [
          { type: 'TextQuoteSelector', exact: 'officers' },
          { type: 'TextPositionSelector', start: 4, end: 12 },
        ],
      },
    });
    expect(items[1]?.target).toBe('https://a.example/t/t#comment-a');
    expect(items[2]?.body).toBeUndefined();
  });
});
