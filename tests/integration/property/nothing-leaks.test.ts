/**
 * No letter, notification, inbox line, unread count, search hit, suggestion, export row or event shows a person anything
 * that the read rule would not: in worlds made at random, by every channel (channels/, how to add one is in channel.ts).
 * WORLD_SEED=… repeats one world.
 */
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '@/lib/db/client';
import { copyDatabase } from '../../factories/cluster';
import { channels } from './channels';
import { look } from './look';
import { operations } from './operations';
import { playWorld } from './random-world';

const asked = process.env.WORLD_SEED;
const random = () => Math.floor(Math.random() * 0x7fffffff);
const seeds = asked ? [Number(asked)] : [1, 2, 3, random()];

const shown = new Set<string>();
const done = new Set<string>();

describe('in a random world nobody is shown what they may not read, and what is counted is what they may', () => {
  it.each(seeds)('of the seed %i', async (seed) => {
    const urls = await copyDatabase(inject('databaseUrls'));
    const { db, close } = openDatabase(urls.appUrl, 10);
    try {
      const world = await playWorld(db, seed);
      const { wrong, shownBy } = await look(world, channels);
      for (const [name, count] of shownBy) if (count > 0) shown.add(name);
      for (const name of world.done.keys()) done.add(name);
      expect(wrong, `in the world of WORLD_SEED=${seed}`).toEqual([]);
    } finally {
      await close();
      await urls.drop();
    }
  });
});

describe('the worlds are worth looking at', () => {
  it.runIf(asked === undefined)('every channel showed somebody something, and everything was done', () => {
    expect([...shown].sort()).toEqual(channels.map(({ name }) => name).sort());
    expect([...done].sort()).toEqual(operations.map(({ name }) => name).sort());
  });
});
