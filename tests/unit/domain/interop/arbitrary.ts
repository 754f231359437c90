/** Conversations of any kind, with all that a format might stumble over. */
import fc from 'fast-check';
import { holdings } from '@/lib/domain/governance/affairs';
import type { ExportedComment, ExportedConversation } from '@/lib/domain/interop/exported';

export const seed = { seed: 20261122, numRuns: 300 };

export const nasty = fc
  .array(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '```',
      '```\n',
      '~~~\n',
      '> ',
      '\n',
      '\n\n',
      '# ',
      '---\n',
      '===\n',
      '- ',
      '1. ',
      '<div>',
      '</div>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '[a]: http://x.example\n',
      '[^1]: note\n',
      '[^1]',
      '[a]',
      '| a | b |\n| - | - |\n',
      '\\',
      '&lt;',
      'é',
      'שלום',
      '\u202e',
      '\u2028',
      'https://example.org',
      '[!note]',
      '$$',
      '    code\n',
      '\t',
      'word ',
      '\r\n',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

export const text = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 60 }));
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());
const comments = fc
  .array(
    fc.record({
      body: fc.option(text),
      name: text,
      at: day,
      editedAt: fc.option(day),
      to: fc.nat(),
      earlier: fc.option(text),
      held: fc.option(
        fc.record({ as: fc.constantFrom(...holdings), case: fc.nat(), reason: text, paraphrase: text }),
      ),
    }),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ body, name, at, editedAt, to, earlier, held }, index): ExportedComment => ({
      id: `c${index}`,
      parentId: index > 0 && to % 3 > 0 ? `c${to % index}` : null,
      author: { id: `u${to % 4}`, name },
      at,
      editedAt,
      body,
      ...(held && { held }),
      earlier: earlier === null ? [] : [{ version: 1, body: earlier, at }],
    })),
  );
export const conversation: fc.Arbitrary<ExportedConversation> = fc.record({
  id: fc.constantFrom('t1', 't2'),
  text: fc.option(
    fc.record({
      id: fc.constant('x'),
      title: text,
      authors: fc.array(text, { maxLength: 2 }),
      year: text,
      language: text,
    }),
  ),
  group: fc.option(fc.record({ id: fc.constant('g'), name: fc.option(text) })),
  author: fc.option(fc.record({ id: fc.constant('u'), name: text })),
  at: day,
  highlight: fc.boolean(),
  place: fc.option(
    fc.record({
      exact: text,
      prefix: text,
      suffix: text,
      revisionId: fc.option(fc.constant('r')),
      position: fc.option(fc.record({ start: fc.nat(), end: fc.nat() })),
      label: text,
      section: text,
    }),
  ),
  comments,
});
