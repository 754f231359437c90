/** The checker of nothing-leaks.test.ts, checked: a mistake that is planted is found. */
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '@/lib/db/client';
import { copyDatabase } from '../../factories/cluster';
import { channels } from './channels';
import { look } from './look';
import { countsForAnother, forgetsTheRule, plant, plantedViews, tellsAnnotations } from './planted';
import { playWorld, type RandomWorld } from './random-world';

async function inWorld<T>(work: (world: RandomWorld, ownerUrl: string) => Promise<T>): Promise<T> {
  const urls = await copyDatabase(inject('databaseUrls'));
  const { db, close } = openDatabase(urls.appUrl, 10);
  try {
    return await work(await playWorld(db, 1), urls.ownerUrl);
  } finally {
    await close();
    await urls.drop();
  }
}
const only = (...names: string[]) => channels.filter(({ name }) => names.includes(name));

describe('a mistake in a view is found', () => {
  it.each(plantedViews)('$mistake', async (mistake) => {
    await inWorld(async (world, ownerUrl) => {
      const looked = only('the margin', 'the event stream', 'how much is new', 'the library');
      expect((await look(world, looked)).wrong).toEqual([]);
      expect(await plant(ownerUrl, mistake)).toBe(true);
      expect((await look(world, looked)).wrong).not.toEqual([]);
    });
  });
});

describe('a channel that forgets something is found', () => {
  it('which shows words that it may not, counts what it may not, or lets two audiences compare', async () => {
    await inWorld(async (world) => {
      const found = async (channel: typeof forgetsTheRule) => (await look(world, [channel])).wrong.join('\n');
      expect(await found(forgetsTheRule)).toMatch(/shows a visitor the words of person \d’s comment/);
      expect(await found(countsForAnother)).toMatch(/tells person \d \d+ of new, and it is \d+/);
      expect(await found(tellsAnnotations)).toMatch(/shows person \d the annotationId/);
    });
  });
});
