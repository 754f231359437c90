/** The checker of nothing-leaks.test.ts, checked: a mistake that is planted is found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../factories/use-database';
import { channels } from './channels';
import { look } from './look';
import { countsForAnother, forgetsTheRule, plantedViews, tellsAnnotations, withMistake } from './planted';
import { playWorld, type RandomWorld } from './random-world';

const given = useDatabase();
let world: RandomWorld;
beforeAll(async () => {
  world = await playWorld(given.db, 1);
});

const looked = channels.filter(({ name }) =>
  ['the margin', 'the event stream', 'how much is new', 'the library'].includes(name),
);
const wrong = async (by = looked) => (await look(world, by)).wrong;

describe('a mistake in a view is found', () => {
  it.each(plantedViews)('$mistake', async (mistake) => {
    expect(await withMistake(given.urls.ownerUrl, mistake, () => wrong())).not.toEqual([]);
  });

  it('and is not left behind', async () => {
    expect(await wrong()).toEqual([]);
  });
});

describe('a channel that forgets something is found', () => {
  it('which shows words that it may not', async () => {
    expect((await wrong([forgetsTheRule])).join()).toMatch(
      /shows a visitor the words of person \d’s comment/,
    );
  });
  it('which counts what it may not', async () => {
    expect((await wrong([countsForAnother])).join()).toMatch(/tells person \d \d+ of new, and it is \d+/);
  });
  it('which lets two audiences compare', async () => {
    expect((await wrong([tellsAnnotations])).join()).toMatch(/shows person \d the annotationId/);
  });
});
