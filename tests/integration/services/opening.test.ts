/** A group that its members open to the world: nothing from before is read by anybody else, unless all who wrote it agree. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import type { Grave } from '@/lib/domain/governance/affairs';
import { leaveGroup, openGroup, shelveText } from '@/lib/services/groups/groups';
import { reply } from '@/lib/services/margin/comments';
import { beginPetition, signPetition } from '@/lib/services/governing/petitions';
import { openOpening, sayOpening } from '@/lib/services/margin/opening';
import { openReader } from '@/lib/services/margin/reader';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
let text: Awaited<ReturnType<typeof here.world.makeText>>;
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve']);
  text = await here.world.makeText(null, { audience: 'world', title: 'For everybody' });
  await shelveText(await here.as('Ann'), { groupId: here.groupId, textId: text.textId });
});

const others = ['Ann', 'Ben', 'Cid', 'Dee'];
async function ask(kind: Grave['kind'], name = 'Ann') {
  const grave = { kind, personId: null };
  const petition = { kind: 'grave', objectId: null, grave, statement: '' } as const;
  return beginPetition(await here.as(name), { groupId: here.groupId, id: randomId(), ...petition });
}
async function decide(kind: Grave['kind'], choice: 'YES' | 'NO' = 'YES') {
  const { petitionId } = await ask(kind);
  for (const name of ['Ben', 'Cid'])
    await signPetition(await here.as(name), { groupId: here.groupId, petitionId });
  await here.say('grave', Object.fromEntries(others.map((name) => [name, choice] as const)));
  await here.pass(15 * 24);
  await here.beHere();
}
const begin = async (name: string, body: string) => {
  const { thread } = await here.world.makeNote(here.who(name), text, here.groupId, { body });
  return thread.id;
};
const answer = async (name: string, threadId: string) =>
  reply(await here.as(name), { threadId, clientId: randomId(), parentId: null, body: 'I think so too.' });
const which = (threadId: string) => ({ groupId: here.groupId, threadId });
const say = async (name: string, threadId: string, agrees = true) =>
  sayOpening(await here.as(name), { ...which(threadId), agrees });

/** What somebody without an account reads in the margin. */
async function readByTheWorld() {
  const view = { kind: 'group', groupId: here.groupId } as const;
  const visitor = await here.world.as(null);
  const { threads } = await openReader(visitor, { textId: text.textId, view });
  return threads.map(({ id }) => id);
}

describe('a group that its members opened to the world', () => {
  it('shows what is begun afterwards, and nothing from before', async () => {
    const before = await begin('Ann', 'Among ourselves.');
    expect(await outcomeOf(readByTheWorld())).toBe('unauthenticated');
    await decide('OPEN_TO_WORLD');
    expect(await here.acts()).toContain('OPENED_TO_WORLD');
    expect(await readByTheWorld()).toEqual([]);
    await here.pass(25);
    const after = await begin('Ben', 'Before everyone.');
    expect(await readByTheWorld()).toEqual([after]);
    expect((await openOpening(await here.as('Ann'), which(before))).state).toBe('earlier');
    const stranger = await here.world.as(await here.world.makeUser('Xan'));
    const shown = (await openGroup(stranger, here.groupId)).readings.map(({ textId }) => textId);
    expect(shown).toEqual([text.textId]);
  });

  it('is not opened by a vote that fails, and is not asked to be what it is', async () => {
    await decide('OPEN_TO_WORLD', 'NO');
    expect(await outcomeOf(readByTheWorld())).toBe('unauthenticated');
    expect(await outcomeOf(ask('CLOSE_TO_WORLD'))).toBe('conflict: governing_already');
  });

  it('shows what is from before when all who wrote in it have agreed, and no more when another writes', async () => {
    const before = await begin('Ann', 'Among ourselves.');
    await answer('Ben', before);
    await decide('OPEN_TO_WORLD');
    await here.pass(25);
    await say('Ann', before);
    expect(await readByTheWorld()).toEqual([]);
    await say('Ann', before, false);
    await say('Ben', before);
    await say('Ben', before);
    expect(await readByTheWorld()).toEqual([]);
    expect(await openOpening(await here.as('Ann'), which(before))).toMatchObject({ agreed: 1, of: 2 });
    await say('Ann', before);
    expect(await readByTheWorld()).toEqual([before]);
    expect(await outcomeOf(say('Ann', before))).toBe('done');
    expect(await outcomeOf(say('Ann', before, false))).toBe('conflict');
    await answer('Cid', before);
    expect(await readByTheWorld()).toEqual([]);
    await say('Cid', before);
    expect(await readByTheWorld()).toEqual([before]);
  });

  it('takes the yes of nobody who did not write, or is not there', async () => {
    const before = await begin('Ann', 'Among ourselves.');
    await decide('OPEN_TO_WORLD');
    expect(await outcomeOf(say('Ben', before))).toBe('not_found');
    const stranger = await here.world.as(await here.world.makeUser('Xan'));
    expect(await outcomeOf(sayOpening(stranger, { ...which(before), agrees: true }))).toBe('not_found');
    expect(await outcomeOf(openOpening(stranger, which(before)))).toBe('not_found');
  });

  it('counts whoever has removed their words, and whoever has left, among those who wrote', async () => {
    const before = await begin('Ann', 'Among ourselves.');
    const { comment } = await answer('Ben', before);
    await given.db.comment.update({ where: { id: comment.id }, data: { deletedAt: new Date() } });
    await decide('OPEN_TO_WORLD');
    await here.pass(25);
    await say('Ann', before);
    expect(await readByTheWorld()).toEqual([]);
  });

  it('asks whoever has left no more: what they had agreed to while others had not is not read by their yes', async () => {
    const before = await begin('Ann', 'Among ourselves.');
    await answer('Ben', before);
    await decide('OPEN_TO_WORLD');
    await say('Ben', before);
    await leaveGroup(await here.as('Ben'), here.groupId);
    await say('Ann', before);
    expect(await readByTheWorld()).toEqual([]);
  });

  it('is closed again by the same kind of vote, and a second opening asks everybody anew', async () => {
    const before = await begin('Ann', 'Among ourselves.');
    await decide('OPEN_TO_WORLD');
    await here.pass(25);
    await say('Ann', before);
    const between = await begin('Ben', 'Before everyone.');
    expect((await readByTheWorld()).toSorted()).toEqual([before, between].toSorted());
    await decide('CLOSE_TO_WORLD');
    expect(await here.acts()).toContain('CLOSED_TO_WORLD');
    expect(await outcomeOf(readByTheWorld())).toBe('unauthenticated');
    await decide('OPEN_TO_WORLD');
    await here.pass(25);
    expect(await readByTheWorld()).toEqual([]);
  });

  it('keeps what is written on texts that the world may not read among its members, where they go on', async () => {
    await decide('OPEN_TO_WORLD');
    await here.pass(25);
    const { thread } = await here.world.makeNote(here.who('Ben'), here.text, here.groupId, { body: 'Here.' });
    const stranger = await here.world.as(await here.world.makeUser('Xan'));
    expect(await outcomeOf(openOpening(stranger, which(thread.id)))).toBe('not_found');
    const readers = await given.db.threadReader.findMany({ where: { threadId: thread.id } });
    expect(readers).toHaveLength(5);
  });

  it('is opened and closed by nobody who goes round the vote', async () => {
    const data = { readers: 'world', readersSince: new Date() } as const;
    const where = { id: here.groupId };
    await expect(given.db.group.update({ where, data })).rejects.toThrow(/members/);
    await decide('OPEN_TO_WORLD');
    const since = { readersSince: new Date(0) };
    await expect(given.db.group.update({ where, data: since })).rejects.toThrow(/members/);
    await expect(given.db.group.update({ where, data: { readersSince: null } })).rejects.toThrow(/members/);
  });
});
