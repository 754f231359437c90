/** The checker of nothing-leaks.test.ts, checked: a mistake that is planted is found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../factories/use-database';
import { channels } from './channels';
import { look } from './look';
import {
  composesTooEarly,
  countsForAnother,
  findsClosedWords,
  forgetsHiding,
  forgetsHolding,
  forgetsTheRule,
  plantedViews,
  sendsAnothersLetter,
  suggestsAnybody,
  tellsAnnotations,
  withMistake,
} from './planted';
import { forgetfulLists } from './planted-lists';
import { playWorld, type RandomWorld } from './random-world';

/** What happens in one world need not show every mistake: each is looked for in two. */
const played: { seed: number; given: ReturnType<typeof useDatabase>; world?: RandomWorld }[] = [1, 2].map(
  (seed) => ({ seed, given: useDatabase() }),
);
beforeAll(async () => {
  for (const each of played) each.world = await playWorld(each.given.db, each.seed);
});

const looked = channels.filter(({ name }) =>
  ['the margin', 'the event stream', 'how much is new', 'the library'].includes(name),
);
const lookIn = async ({ world }: (typeof played)[number], by = looked) =>
  world ? (await look(world, by)).wrong : [];
const wrong = async (by = looked) => {
  const found: string[] = [];
  for (const each of played) found.push(...(await lookIn(each, by)));
  return found;
};

describe('a mistake in a view is found', () => {
  it.each(plantedViews)('$mistake', async (mistake) => {
    const found: string[] = [];
    for (const each of played)
      found.push(...(await withMistake(each.given.urls.ownerUrl, mistake, () => lookIn(each))));
    expect(found).not.toEqual([]);
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
  it.each(forgetfulLists)('which tells $mistake', async ({ channel, tells }) => {
    expect((await wrong([channel])).join()).toMatch(tells);
  });
  it('which counts what it may not', async () => {
    expect((await wrong([countsForAnother])).join()).toMatch(/tells person \d \d+ of new, and it is \d+/);
  });
  it('which puts words into a letter that are not for its reader', async () => {
    expect((await wrong([sendsAnothersLetter])).join()).toMatch(
      /a letter .* shows person \d the words of person \d’s comment/,
    );
  });
  it('which composes a letter before it is sent', async () => {
    expect((await wrong([composesTooEarly])).join()).toMatch(/shows person \d the name of group/);
  });
  it('which suggests names to whoever is not there', async () => {
    expect((await wrong([suggestsAnybody])).join()).toMatch(/shows a visitor the name of person \d/);
  });
  it('which brings what somebody has hidden', async () => {
    for (const name of ['letters', 'how much is new', 'the inbox']) {
      const by = channels.filter((each) => each.name === name).map(forgetsHiding);
      expect((await wrong(by)).join(), name).toMatch(/tells person \d \d+ of .*, and it is \d+/);
    }
  });
  it('which brings what a group has hidden', async () => {
    const [margin, events, searching] = ['the margin', 'the event stream', 'searching'].map((name) =>
      channels.filter((each) => each.name === name).map(forgetsHolding),
    );
    for (const by of [margin, events])
      expect((await wrong(by)).join()).toMatch(/shows person \d the words of person \d’s comment/);
    expect((await wrong(searching)).join()).toMatch(/tells person \d \d+ of notes found, and it is \d+/);
  });
  it('which finds by words that are not shown', async () => {
    expect((await wrong([findsClosedWords])).join()).toMatch(/tells person \d \d of notes, and it is \d/);
  });
  it('which lets two audiences compare', async () => {
    expect((await wrong([tellsAnnotations])).join()).toMatch(/shows person \d the annotationId/);
  });
});
