import { beforeEach, expect, it, vi } from 'vitest';
import { diffRows } from '@/lib/domain/correcting/diff-rows';
import type { Source } from '@/lib/domain/correcting/blocks';
import type { Block } from '@/lib/domain/text/structure';
import { findEdition } from '@/lib/db/edition';
import { comparing, differenceOf } from '@/lib/services/correcting/differences';
import { bringCopy, keepEdits } from '@/lib/services/correcting/correcting';
import { previewCorrection } from '@/lib/services/correcting/publishing';
import { openChanges } from '@/lib/services/texts/editions';
import { countNewerWords } from '@/lib/services/texts/newer-editions';
import { listShelf } from '@/lib/db/shelf';
import { findGroup } from '@/lib/db/group';
import { authorize } from '@/lib/policy/authorized';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makeCorrectedText, type CorrectedText } from './corrected-text';

vi.mock('@/lib/domain/correcting/diff-rows', async (actual) => {
  const real = await actual<{ diffRows: typeof diffRows }>();
  return { ...real, diffRows: vi.fn(real.diffRows) };
});
vi.mock('@/lib/db/edition', async (actual) => {
  const real = await actual<{ findEdition: typeof findEdition }>();
  return { ...real, findEdition: vi.fn(real.findEdition) };
});
const [compared, loaded] = [vi.mocked(diffRows), vi.mocked(findEdition)];

const given = useDatabase();
let made: CorrectedText;
beforeEach(async () => {
  made = await makeCorrectedText(given.db);
  compared.mockClear();
});
const changes = async (who: Someone | null, number = 2) =>
  openChanges(await made.world.as(who), { textId: made.text.textId, number });

it('two editions are compared once, however often and by whomever they are looked at', async () => {
  await made.correct();
  const first = (await changes(made.ann)).diff;
  expect(first).toMatchObject({ isCounted: false, words: { in: 1 } });
  expect(first?.rows).toHaveLength(2);
  expect((await changes(made.abe)).diff).toEqual(first);
  expect(compared).toHaveBeenCalledTimes(1);
  await expect(changes(made.sue)).rejects.toThrow();
  await expect(changes(null)).rejects.toThrow();
});

it('a shelf that offers a newer edition reads no text to say how many words it changes, once that is known', async () => {
  await made.correct();
  const context = await made.world.as(made.ann);
  const group = authorize(context.actor, 'group.read', await findGroup(given.db, made.groupId));
  const readings = await listShelf(given.db, group);
  const count = () => countNewerWords(context, readings);
  const [changed] = (await count()).values();
  expect(changed).toBeGreaterThan(0);
  loaded.mockClear();
  expect([...(await count()).values()]).toEqual([changed]);
  expect(loaded).not.toHaveBeenCalled();
  expect(compared).toHaveBeenCalledTimes(1);
});

/** Lines of no more than a paragraph each. */
function source(lines: readonly string[]): Source {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  const none = { marks: [], noteRefs: [], pageBreaks: [], sentenceStarts: [] };
  return { text: lines.join('\n'), structure: { ...none, blocks } };
}
const sentences = (length: number) =>
  Array.from({ length: Math.ceil(length / 40) }, (_, n) =>
    `On day ${n} the mill made ${n * 31} nails again and again.`.slice(0, 39),
  );
const read = vi.fn<() => void>();
const ask = (userId: string | null, key: string, both: readonly [Source, Source], besides = false) =>
  differenceOf(
    {
      ...{ db: given.db, userId, key, besides },
      measure: async () => both[0].text.length + both[1].text.length,
    },
    async () => (read(), both),
  );

it('what is too long to be compared is counted, and says so', async () => {
  const long = sentences(comparing.most / 2);
  const difference = await ask('lea', 'long', [source(long), source([...long, 'Three words more.'])]);
  expect(difference).toEqual({ rows: [], words: { in: 3, out: 0 }, isCounted: true });
  expect(compared).not.toHaveBeenCalled();
}, 60_000);

it('who asks for many long comparisons is held up, and nobody else; what is known is given to everyone', async () => {
  const long = sentences(comparing.little / 2);
  const both = [source(long), source([...long, 'More.'])] as const;
  const answers = [];
  for (let n = 0; n < 41; n++) answers.push(await ask('ann', `pair ${n}`, both));
  expect(answers.map((answer) => answer !== null)).toEqual([...Array(40).fill(true), false]);
  expect(await ask('ann', 'pair 39', both)).toEqual(answers[39]);
  const little = [source(['One.']), source(['Two.'])] as const;
  expect(await ask('ann', 'short', little)).toMatchObject({ words: { in: 1, out: 1 } });
  for (const other of ['abe', null]) expect(await ask(other, 'pair 40', both)).not.toBe(null);
  // Who is refused has nothing read for it; and what is asked for by the way costs nobody their turn.
  read.mockClear();
  expect(await ask('ann', 'pair 41', both)).toBe(null);
  expect(await ask('cy', 'pair 41', both, true)).toBe(null);
  expect(read).not.toHaveBeenCalled();
  expect(await given.db.rateLimit.count({ where: { key: 'compare:cy' } })).toBe(0);
});

it('what somebody is about to publish is compared once for all the pages of it, and anew when something else is kept', async () => {
  const context = await made.world.as(made.ann);
  const keep = async (words: string) => {
    const edits = [{ index: 0, words, kind: 'paragraph' as const, joins: false }];
    await keepEdits(context, { textId: made.text.textId, basedOnId: made.text.revisionId, edits });
  };
  const look = async () => {
    const { correction } = await previewCorrection(context, { textId: made.text.textId, kind: 'edits' });
    const pieces = correction?.diff?.rows.flatMap((row) => row.pieces) ?? [];
    return pieces.flatMap(({ kind, words }) => (kind === 'in' ? words : [])).join('');
  };
  await keep('Paragraph 1, mended.');
  const first = await look();
  expect(await look()).toEqual(first);
  expect(compared).toHaveBeenCalledTimes(1);
  await keep('Paragraph 1, healed.');
  expect(await look()).not.toEqual(first);
  expect(compared).toHaveBeenCalledTimes(2);
});

it('a copy that is long is looked at seldom too: whoever has asked for too much is told so, and nothing is made of it', async () => {
  const context = await made.world.as(made.ann);
  const bytes = new TextEncoder().encode(sentences(comparing.little).join('\n\n'));
  await bringCopy(context, { textId: made.text.textId, fileName: 'long.txt', bytes });
  const windowEnd = new Date(Date.now() + 600_000);
  await given.db.rateLimit.create({
    data: { key: `compare:${made.ann.id}`, count: 40, expiresAt: windowEnd },
  });
  const { correction } = await previewCorrection(context, { textId: made.text.textId, kind: 'copy' });
  expect(correction).toMatchObject({ diff: null, fileName: 'long.txt' });
  expect(compared).not.toHaveBeenCalled();
});
