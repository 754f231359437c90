import { expect, it } from 'vitest';
import { markOf } from '@/lib/domain/correcting/field';
import { editsForm } from '@/lib/schemas/correcting';
import { openCorrection } from '@/lib/services/correcting/correcting';
import { keepTyped } from '@/lib/services/correcting/keep-typed';
import { useDatabase } from '../../factories/use-database';
import { makeWorld } from '../../factories/world';

const given = useDatabase();
const shown = (words: string) => markOf({ words, kind: 'paragraph', on: false });

it('what comes late is kept where nothing else was kept since, and undoes nothing where it was', async () => {
  const world = makeWorld(given.db);
  const ann = await world.makeUser('Ann');
  const { textId, revisionId: basedOnId } = await world.makeReading(await world.makeGroup([ann]), ann, {
    body: 'They saild.\n\nThey came home.\n',
  });
  const send = async (words: string[], seen: string[] = []) => {
    const fields = words.map((own, n) => [`words-${n}`, own] as const);
    const kinds = words.map((_, n) => [`kind-${n}`, 'paragraph'] as const);
    const marks = seen.map((was, n) => [`seen-${n}`, shown(was)] as const);
    const form = {
      textId,
      basedOnId,
      from: '0',
      to: '2',
      ...Object.fromEntries([...fields, ...kinds, ...marks]),
    };
    return keepTyped(await world.as(ann), editsForm.parse(form));
  };
  const kept = async () => {
    const { stretch } = await openCorrection(await world.as(ann), { textId, at: '' });
    return stretch.blocks.map(({ words }) => words);
  };
  const late = ['They sailed.', 'They never came home.'];
  const before = ['They saild.', 'They came home.'];
  expect(await send(late, before)).toMatchObject({ stale: [], changed: 2 });
  expect(await kept()).toEqual(late);
  expect(await send(['They sailed at noon.', 'They came.'], [before[0] ?? '', late[1] ?? ''])).toMatchObject({
    stale: [0],
  });
  expect(await kept()).toEqual(['They sailed.', 'They came.']);
  expect(await send(['They sailed at dawn.', 'They came.'])).toMatchObject({ stale: [] });
  expect(await kept()).toEqual(['They sailed at dawn.', 'They came.']);
});
