import { expect, it } from 'vitest';
import { openEdition } from '@/lib/services/texts/editions';
import { useDatabase } from '../../factories/use-database';
import { changed, gone, makeCorrectedText } from './corrected-text';

const given = useDatabase();

it('an edition lists the notes of a margin that have no place in it too, and says of none that it is sure where it is not', async () => {
  const { ann, abe, sue, groupId, text, correct, noteBy, world } = await makeCorrectedText(given.db);
  const kept = 'Paragraph 2 tells of 26 ships';
  for (const words of [gone, changed, kept]) await noteBy(ann, words);
  await correct();
  const open = async (number: number) =>
    openEdition(await world.as(abe), {
      textId: text.textId,
      number,
      view: { kind: 'group', groupId },
    });
  const listed = async (number: number) =>
    (await open(number)).notes.map(({ thread, place }) => [
      thread.quote,
      place?.label ?? null,
      thread.anchor?.state ?? null,
    ]);
  expect(await listed(2)).toEqual([
    [kept, '¶ 2', 'exact'],
    [changed, '¶ 4', 'approximate'],
    [gone, null, 'orphaned'],
  ]);
  expect(await listed(1)).toEqual([
    [kept, '¶ 2', 'exact'],
    [changed, '¶ 4', 'exact'],
    [gone, '¶ 9', 'exact'],
  ]);
  await expect(
    openEdition(await world.as(sue), { textId: text.textId, number: 2, view: { kind: 'group', groupId } }),
  ).rejects.toThrow();
});
