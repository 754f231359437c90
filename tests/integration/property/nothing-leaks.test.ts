/**
 * No letter, notification, inbox line, unread count, search hit, suggestion, export row or event shows a person anything
 * that the read rule would not: in worlds made at random, by every channel (channels/, how to add one is in channel.ts).
 * WORLD_SEED=… repeats one world.
 */
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../factories/use-database';
import { channels } from './channels';
import { look } from './look';
import { operations } from './operations';
import { playWorld, type RandomWorld } from './random-world';

const asked = process.env.WORLD_SEED;
const random = () => Math.floor(Math.random() * 0x7fffffff);
const seeds = asked ? [Number(asked)] : [1, 2, 3, random()];

const shown = new Set<string>();
const done = new Set<string>();

describe.each(seeds)('in a random world, of the seed %i,', (seed) => {
  const given = useDatabase();
  let world: RandomWorld | null = null;

  it('people do one thing after another', async () => {
    world = await playWorld(given.db, seed);
    for (const name of world.done.keys()) done.add(name);
    expect(world.done.size).toBeGreaterThan(0);
  });

  it.each(channels)(
    'nobody is shown by $name what they may not read, and what is counted is what they may',
    async (channel) => {
      if (!world) throw new Error('nothing was done');
      const { wrong, shownBy } = await look(world, [channel]);
      for (const [name, count] of shownBy) if (count > 0) shown.add(name);
      expect(wrong, `in the world of WORLD_SEED=${seed}`).toEqual([]);
    },
  );
});

describe('the worlds are worth looking at', () => {
  it.runIf(asked === undefined)('every channel showed somebody something, and everything was done', () => {
    expect([...shown].sort()).toEqual(channels.map(({ name }) => name).sort());
    expect([...done].sort()).toEqual(operations.map(({ name }) => name).sort());
  });
});
