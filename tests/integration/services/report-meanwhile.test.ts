import { expect, it, vi } from 'vitest';
import { findUnpublishedByNumber } from '@/lib/db/unpublished';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { openReport } from '@/lib/services/correcting/report';
import { prepareCorrection } from '../../factories/corrections';
import { useDatabase } from '../../factories/use-database';
import { outcomeOf } from './refusal';
import { body, corrected, makeCorrectedText } from './corrected-text';

vi.mock('@/lib/db/unpublished', async (actual) => {
  const real = await actual<{ findUnpublishedByNumber: typeof findUnpublishedByNumber }>();
  return { ...real, findUnpublishedByNumber: vi.fn(real.findUnpublishedByNumber) };
});
const looked = vi.mocked(findUnpublishedByNumber);
const given = useDatabase();

it('a correction that is published while its report is opened is there', async () => {
  const { world, ann, sue, text } = await makeCorrectedText(given.db);
  await prepareCorrection(world, ann, text, body(corrected));
  looked.mockImplementationOnce(async () => {
    await carryNotes(given.db);
    return null;
  });
  const report = { textId: text.textId, number: 2 };
  expect(await openReport(await world.as(ann), report)).toMatchObject({ isPublished: true });
  expect(looked).toHaveBeenCalledTimes(1);
  expect(await outcomeOf(openReport(await world.as(ann), { ...report, number: 3 }))).toBe('not_found');
  expect(await outcomeOf(openReport(await world.as(sue), report))).toBe('not_found');
});
