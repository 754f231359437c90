import { beforeEach, expect, it, vi } from 'vitest';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { leftAlone } from '@/lib/domain/correcting/rebase';
import type { Context } from '@/lib/services/context';
import { keepEdits, openCorrection, throwAway } from '@/lib/services/correcting/correcting';
import { useDatabase } from '../../factories/use-database';
import { corrected, lines, makeCorrectedText, type CorrectedText } from './corrected-text';

let isHeld = false;
const heldWhileComparing: boolean[] = [];
vi.mock('@/lib/domain/correcting/rebase', async (actual) => {
  const real = await actual<{ leftAlone: typeof leftAlone }>();
  const compare: typeof leftAlone = (...both) => {
    heldWhileComparing.push(isHeld);
    return real.leftAlone(...both);
  };
  return { ...real, leftAlone: vi.fn(compare) };
});

const given = useDatabase();
let made: CorrectedText;
beforeEach(async () => {
  made = await makeCorrectedText(given.db);
  heldWhileComparing.length = 0;
});

const edit = (index: number, words: string): BlockEdit => ({
  ...{ index, words, kind: 'paragraph', joins: false },
});
const context = () => made.world.as(made.ann);
const keep = async (edits: BlockEdit[], by?: Context, basedOnId = made.text.revisionId) =>
  keepEdits(by ?? (await context()), { textId: made.text.textId, basedOnId, edits });
const wordsKept = async () => {
  const draft = await given.db.correctionDraft.findFirstOrThrow({ where: { textId: made.text.textId } });
  return (draft.edits as BlockEdit[]).map(({ words }) => words);
};

/** What `meanwhile` does comes between what is read and what is written. */
async function interrupted(meanwhile: () => Promise<unknown>): Promise<Context> {
  const own = await context();
  let isFirst = true;
  const db = new Proxy(own.db, {
    get: (target, name) => {
      if (name !== '$transaction') return Reflect.get(target, name) as unknown;
      return async (work: (tx: unknown) => Promise<unknown>) => {
        if (isFirst) {
          isFirst = false;
          await meanwhile();
        }
        return target.$transaction(async (tx) => {
          isHeld = true;
          return work(tx).finally(() => (isHeld = false));
        });
      };
    },
  });
  return { ...own, db };
}

it('what was kept in another tab while this one was being put together stays', async () => {
  const other = () => keep([edit(2, 'In the other tab.')]);
  await keep([edit(1, 'In this tab.')], await interrupted(other));
  expect(await wordsKept()).toEqual(['In this tab.', 'In the other tab.']);
  const again = () => keep([edit(2, 'In the other tab, again.')]);
  await keep([edit(1, 'In this tab, again.')], await interrupted(again));
  expect(await wordsKept()).toEqual(['In this tab, again.', 'In the other tab, again.']);
});

it('four tabs that keep at once each keep theirs', async () => {
  await Promise.all([1, 2, 3, 4].map(async (n) => keep([edit(n, `Of tab ${n}.`)])));
  expect(await wordsKept()).toEqual(['Of tab 1.', 'Of tab 2.', 'Of tab 3.', 'Of tab 4.']);
});

it('a draft that is thrown away meanwhile stays thrown, and what is typed on begins another', async () => {
  await keep([edit(2, 'Thrown away.')]);
  const thrown = async () =>
    throwAway(await context(), { textId: made.text.textId, kind: 'edits', thrown: true });
  await keep([edit(1, 'Typed on.')], await interrupted(thrown));
  expect(await wordsKept()).toEqual(['Typed on.']);
});

it('who may correct it no longer when it is written keeps nothing', async () => {
  const lost = () =>
    given.db.text.update({ where: { id: made.text.textId }, data: { importedById: made.abe.id } });
  await expect(keep([edit(1, 'Too late.')], await interrupted(lost))).rejects.toThrow();
  expect(await given.db.correctionDraft.count({ where: { textId: made.text.textId } })).toBe(0);
});

it('an edition that comes out meanwhile is the one that the edits are kept of', async () => {
  const corrects = async () => made.correct(corrected);
  await keep([edit(20, 'Paragraph 21 is new.')], await interrupted(corrects));
  const opened = await openCorrection(await context(), { textId: made.text.textId, at: '20' });
  expect(opened.stretch.blocks[0]).toMatchObject({ words: 'Paragraph 21 is new.', edited: true });
});

it('typing on in a form of an earlier edition compares the texts once, and locks nobody out for it', async () => {
  await keep([edit(20, 'Paragraph 21 is n')]);
  const second = await made.correct(corrected);
  const before = vi.mocked(leftAlone).mock.calls.length;
  for (const words of ['Paragraph 21 is ne', 'Paragraph 21 is new', lines[20] ?? '', 'Paragraph 21 is new.'])
    await keep([edit(20, words)], await interrupted(async () => undefined));
  expect(vi.mocked(leftAlone).mock.calls.length).toBe(before + 1);
  expect(heldWhileComparing).toEqual([false]);
  expect(await wordsKept()).toEqual(['Paragraph 21 is new.']);
  const draft = await given.db.correctionDraft.findFirstOrThrow({ where: { textId: made.text.textId } });
  expect(draft.basedOnId).toBe(second);
});
