import { findLook } from '@/lib/db/look';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainLook } from '@/lib/domain/look';
import { keepLook } from '@/lib/services/reading/looks';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe]: Someone[] = [];
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe] = [await world.makeUser('Ann'), await world.makeUser('Abe')];
});
const readLook = (who: Someone | undefined) => findLook(given.db, who?.id ?? '');
const as = (who: Someone | undefined) => world.as(who ?? null);

describe('the look of pages', () => {
  it('is kept with the account, and the last choice holds', async () => {
    expect(await readLook(ann)).toBeNull();
    await keepLook(await as(ann), { ...plainLook, theme: 'dark' });
    await keepLook(await as(ann), { ...plainLook, size: 'large' });
    expect(await readLook(ann)).toEqual({ ...plainLook, size: 'large' });
    expect(await given.db.look.count({ where: { userId: ann?.id ?? '' } })).toBe(1);
  });

  it('is nobody else’s: not read by another, not changed by another', async () => {
    await keepLook(await as(ann), { ...plainLook, theme: 'sepia' });
    expect(await readLook(abe)).toBeNull();
    await keepLook(await as(abe), { ...plainLook, theme: 'dark' });
    expect(await readLook(ann)).toEqual({ ...plainLook, theme: 'sepia' });
  });

  it('of a visitor is kept by their browser alone', async () => {
    const before = await given.db.look.count();
    expect(await outcomeOf(keepLook(await world.as(null), plainLook))).toBe('unauthenticated');
    expect(await given.db.look.count()).toBe(before);
  });

  it('is of words that we know, whatever an older or newer version has stored', async () => {
    const userId = ann?.id ?? '';
    const strange = { theme: 'mauve', face: 'sans', size: 'enormous', measure: 'wide' };
    await given.db.look.create({ data: { userId, ...strange, updatedAt: new Date() } });
    expect(await readLook(ann)).toEqual({ ...plainLook, face: 'sans', measure: 'wide' });
  });
});
