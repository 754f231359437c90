/** Newcomers whose words wait, folded, until two members vouch for them: decided by a grave ballot, and taken back by one. */
import { beforeAll, describe, expect, it } from 'vitest';
import { commonsId } from '@/lib/domain/groups/commons';
import { randomId } from '@/lib/domain/ids';
import { AppError } from '@/lib/errors';
import { findVouching } from '@/lib/db/governance/vouching';
import { openCommons } from '@/lib/services/groups/commons';
import { exportLog } from '@/lib/services/governing/log';
import { beginPetition, signPetition } from '@/lib/services/governing/petitions';
import { openVouching, vouch } from '@/lib/services/governing/vouching';
import { invite, join } from '@/lib/services/groups/invitations';
import { moveThread } from '@/lib/services/margin/moves';
import { openMargin } from '@/lib/services/margin/reader';
import { holdComment, unholdComment } from '../../factories/hold';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makeGovernedGroup } from './governed-group';
import { makePlace, wordsOf } from './held-place';
import { ways, type Way } from './held-ways';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
let [eve, finn] = [] as unknown as [Someone, Someone];
let said: string;

const decide = async () => {
  const { groupId } = here;
  const grave = { kind: 'VOUCHING', personId: null } as const;
  const asked = { groupId, id: randomId(), kind: 'grave', objectId: null, grave, statement: '' } as const;
  const { petitionId } = await beginPetition(await here.as('Ann'), asked);
  for (const name of ['Ben', 'Cid']) await signPetition(await here.as(name), { groupId, petitionId });
  const asks = (await here.affairs()).ballots.find(({ kind, closed }) => kind === 'grave' && !closed);
  const question = asks?.about;
  await here.say('grave', { Ann: 'YES', Ben: 'YES', Cid: 'YES', Dee: 'YES' });
  await here.pass(15 * 24);
  const { ballots, vouching } = await here.affairs();
  return {
    question,
    counted: ballots.find(({ kind, closed }) => kind === 'grave' && closed)?.about,
    vouching,
  };
};
const comeIn = async (name: string) => {
  const who = await here.world.makeUser(name);
  const { token } = await invite(await here.as('Ann'), { groupId: here.groupId, days: 7 });
  await join(await here.world.as(who), token);
  return who;
};
const write = async (who: Someone, body: string) =>
  (await here.world.makeNote(who, here.text, here.groupId, { body })).comments[0]?.id ?? '';
const seen = async (who: Someone, id: string) => {
  const view = { kind: 'group', groupId: here.groupId } as const;
  const { comments } = await openMargin(await here.world.as(who), { textId: here.text.textId, view });
  return comments.find((each) => each.id === id);
};
const vouchFor = async (who: Someone, commentId: string) =>
  vouch(await here.world.as(who), { groupId: here.groupId, commentId });

beforeAll(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee']);
  expect(await decide()).toMatchObject({ counted: { grave: 'VOUCHING' }, vouching: true });
  eve = await comeIn('Eve');
  finn = await comeIn('Finn');
  said = await write(eve, 'Here I am.');
});

describe('what a newcomer writes', () => {
  it('is folded for others, says why, and is told to its author in its own words; others’ is not', async () => {
    const ann = here.who('Ann');
    expect((await seen(ann, said))?.held).toEqual({
      ...{ as: 'folded', waits: { vouch: { commentId: said, name: 'Eve' } } },
    });
    expect((await seen(ann, said))?.html).toContain('Here I am.');
    expect((await seen(eve, said))?.held).toEqual({ as: 'folded', waits: {} });
    const anns = await here.write('Ann', 'And here am I.');
    expect((await seen(eve, anns))?.held).toBeUndefined();
  });

  it('waits also when it was brought there from elsewhere, and not where it is before nobody else', async () => {
    const own = await here.world.makeNote(finn, here.text, null, { body: 'For me alone.' });
    const moved = { threadId: own.thread.id, clientId: randomId() };
    const audience = { kind: 'group', groupId: here.groupId } as const;
    await moveThread(await here.world.as(finn), { ...moved, audience });
    const rows = await given.db.comment.findMany({
      where: { authorId: finn.id },
      select: { waits: true, thread: { select: { groupId: true } } },
    });
    for (const { waits, thread } of rows) expect(waits).toBe(thread.groupId === here.groupId);
    expect(rows.some(({ waits }) => waits)).toBe(true);
  });

  it('is simply there with the second who vouches, all of it; each is named in the log, and told to who reads', async () => {
    const more = await write(eve, 'And one more.');
    const ann = await here.as('Ann');
    expect(await openVouching(ann, { groupId: here.groupId, commentId: said })).toMatchObject({
      may: true,
      by: [],
    });
    for (const who of [eve, finn]) expect(await outcomeOf(vouchFor(who, said))).toMatch(/^forbidden/);
    await vouchFor(here.who('Ann'), said);
    await vouchFor(here.who('Ann'), said);
    expect((await seen(here.who('Cid'), said))?.held?.waits).toBeDefined();
    const before = await given.db.event.count({ where: { kind: 'comment_updated' } });
    await vouchFor(here.who('Ben'), more);
    for (const id of [said, more]) expect((await seen(here.who('Cid'), id))?.held).toBeUndefined();
    expect(await given.db.event.count({ where: { kind: 'comment_updated' } })).toBe(before + 2);
    const { entries } = await exportLog(ann, here.groupId);
    const rows = entries.map(({ entry }) => JSON.parse(entry) as Record<string, unknown>);
    expect(rows.filter(({ act }) => act === 'VOUCHED')).toMatchObject([
      { actorId: here.who('Ann').id, targetId: eve.id },
      { actorId: here.who('Ben').id, targetId: eve.id },
    ]);
    expect((await seen(here.who('Cid'), await write(eve, 'At last.')))?.held).toBeUndefined();
  });

  it('stays folded by a case, whoever vouches', async () => {
    const id = await write(finn, 'You are all fools.');
    for (const name of ['Ann', 'Ben']) await here.flag(name, id);
    expect((await seen(here.who('Cid'), id))?.held).toMatchObject({ as: 'folded', number: 1 });
    for (const name of ['Ann', 'Ben']) await vouchFor(here.who(name), id);
    expect(await findVouching(given.db, here.groupId, finn.id)).toMatchObject({ isVouched: true });
    expect((await seen(here.who('Cid'), id))?.held).toMatchObject({ as: 'folded', number: 1 });
    await here.pass(9 * 24);
    expect((await seen(here.who('Cid'), id))?.held).toBeUndefined();
  });

  it('waits no longer when the group takes it back, and its question says which', async () => {
    const gil = await comeIn('Gil');
    const id = await write(gil, 'Hello.');
    expect((await seen(here.who('Cid'), id))?.held?.waits).toBeDefined();
    const { question, counted, vouching } = await decide();
    expect([question, counted, vouching]).toMatchObject([{ back: true }, { back: true }, false]);
    expect((await seen(here.who('Cid'), id))?.held).toBeUndefined();
    expect(await outcomeOf(vouchFor(here.who('Ann'), id))).toBe('conflict: governing_not_open');
  });
});

describe('in the Commons', () => {
  it('those who had an account when it was decided are vouched for', async () => {
    await openCommons(given.db, new Date());
    await given.db.group.update({ where: { id: commonsId }, data: { vouchingSince: new Date() } });
    const late = await here.world.makeUser('Zoe', -1);
    const text = await here.world.makeText(null);
    const { thread, comments } = await here.world.makeNote(late, text, commonsId, { body: 'New here.' });
    expect(comments[0]?.held).toEqual({ as: 'folded', waits: {} });
    expect((await here.world.makeReply(here.who('Ann'), thread.id)).held).toBeUndefined();
  });
});

describe('words that wait', () => {
  const asPlain = (_: string, value: unknown) =>
    value instanceof Map ? [...value] : typeof value === 'bigint' ? Number(value) : value;
  it('come to others by the ways by which folded words come, and by no other', async () => {
    const { world, ann, abe, place } = await makePlace(given.db);
    const held = [place.replyId, place.noteId];
    const waysTo = async (who: Someone | null) => {
      const found = new Map<Way, string[]>();
      for (const way of Object.keys(ways) as Way[]) {
        const given_ = await ways[way](await world.as(who), place).catch((error: unknown) => {
          if (error instanceof AppError) return null;
          throw error;
        });
        const words = JSON.stringify(given_, asPlain).matchAll(wordsOf(place));
        const all = [...new Set([...words].map(([, word = '']) => word))].sort();
        if (all.length > 0) found.set(way, all);
      }
      return found;
    };
    const everyone = [ann, abe, null];
    const all = async () => Promise.all(everyone.map(waysTo));
    const simply = await all();
    for (const id of held) await holdComment(given.db, id, 'folded');
    const folded = await all();
    for (const id of held) await unholdComment(given.db, id);
    await given.db.comment.updateMany({ where: { id: { in: held } }, data: { waits: true } });
    expect(await all()).toEqual(folded);
    expect(folded).not.toEqual(simply);
  });
});
