/** The Commons decides about its own margin as a group does, and nobody is in it but by having an account. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Choice } from '@/lib/domain/governance/affairs';
import { commonsId } from '@/lib/domain/groups/commons';
import { randomId } from '@/lib/domain/ids';
import { listConcerned } from '@/lib/db/visibility';
import { countNews } from '@/lib/services/reading/attention';
import { closeCommons, openCommons } from '@/lib/services/groups/commons';
import { edit } from '@/lib/services/margin/comments';
import { catchUp } from '@/lib/services/governing/act';
import { openAffairs } from '@/lib/services/governing/affairs';
import { openCase } from '@/lib/services/governing/cases';
import { flagComment } from '@/lib/services/governing/flagging';
import { openLog } from '@/lib/services/governing/log';
import { listPeople } from '@/lib/services/governing/people';
import { beginPetition, signPetition } from '@/lib/services/governing/petitions';
import { changeReadiness, vote } from '@/lib/services/governing/voting';
import { openWaiting } from '@/lib/services/governing/waiting';
import { listGroups } from '@/lib/services/groups/groups';
import { react } from '@/lib/services/margin/reactions';
import { openMargin } from '@/lib/services/margin/reader';
import { moveBack } from '../../factories/move-back';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
const names = ['Ann', 'Ben', 'Cid', 'Dee', 'Eve'] as const;
type Name = (typeof names)[number];
let world: World;
let text: Awaited<ReturnType<World['makeText']>>;
const people = {} as Record<Name, Someone>;
const groupId = commonsId;

const as = (name: Name) => world.as(people[name]);
const beHere = () => given.db.user.updateMany({ data: { seenOn: new Date() } });
const pass = async (hours: number) => {
  await moveBack(given.urls, hours);
  await beHere();
  await catchUp(given.db, groupId, randomId);
};
const write = async (name: Name, body: string) =>
  (await world.makeNote(people[name], text, groupId, { body })).comments[0]?.id ?? '';
const flag = async (name: Name, commentId: string) =>
  flagComment(await as(name), { commentId, id: randomId(), kind: 'unkind', note: '' });
const affairs = async (name: Name = 'Ann') => openAffairs(await as(name), groupId);
const say = async (kind: string, choice: Choice, voters: readonly Name[]) => {
  const ballotId = (await affairs()).ballots.find((each) => each.kind === kind && !each.closed)?.id ?? '';
  for (const name of voters) await vote(await as(name), { groupId, ballotId, choice });
};
const margin = async (name: Name) =>
  openMargin(await as(name), { textId: text.textId, view: { kind: 'group', groupId } });

beforeAll(async () => {
  world = makeWorld(given.db);
  await openCommons(given.db, new Date());
  for (const name of names) people[name] = await world.makeUser(name);
  text = await world.makeText(null);
  await pass(10 * 24);
});
beforeEach(() => openCommons(given.db, new Date()));

describe('a comment in the Commons', () => {
  let id: string;
  it('is folded by two who ask, told where one looks anyway, and hidden when more say so', async () => {
    id = await write('Eve', 'You are all fools.');
    await flag('Ann', id);
    expect((await openWaiting(await as('Dee'))).asked).toMatchObject([{ group: { id: groupId }, number: 1 }]);
    expect((await openWaiting(await as('Eve'))).asked).toEqual([]);
    await flag('Ben', id);
    expect((await margin('Cid')).comments.find((each) => each.id === id)?.held).toMatchObject({
      ...{ as: 'folded', number: 1, open: true },
    });
    expect((await openWaiting(await as('Dee'))).votes).toMatchObject([{ group: { id: groupId } }]);
    await say('case', 'YES', ['Ann', 'Ben', 'Cid']);
    await pass(9 * 24);
    const seen = (await margin('Dee')).comments.find((each) => each.id === id);
    expect(seen).toMatchObject({ held: { as: 'hidden', open: true }, html: '' });
    const found = await openCase(await as('Dee'), { groupId, number: 1 });
    expect(found.html).toContain('fools');
    expect(found.decisions).toMatchObject([{ act: 'HIDE', by: 'ASSEMBLY' }]);
    const { entries } = await openLog(await as('Dee'), { groupId });
    expect(entries.map(({ act }) => act)).toContain('DECIDED');
  });

  it('is nobody’s to look at without an account, nor when the Commons is switched off, but for its author', async () => {
    const visitor = await world.as(null);
    const ways = [
      (context: typeof visitor) => openAffairs(context, groupId),
      (context: typeof visitor) => openLog(context, { groupId }),
      (context: typeof visitor) => openCase(context, { groupId, number: 1 }),
    ] as const;
    for (const way of ways) expect(await outcomeOf(way(visitor))).toBe('unauthenticated');
    await closeCommons(given.db, new Date());
    const dee = await as('Dee');
    for (const way of ways) expect(await outcomeOf(way(dee))).toBe('not_found');
    const eve = await as('Eve');
    expect((await openCase(eve, { groupId, number: 1 })).html).toContain('fools');
    expect(await openWaiting(dee)).toEqual({ votes: [], asked: [], own: [], nothing: [], done: [] });
    const event = { kind: 'group_governed', groupId, threadId: null, textId: null, commentId: null } as const;
    const told = () => listConcerned(given.db, [{ ...event, id: 1n }], [people.Dee.id]);
    expect(await told()).toEqual([]);
    await openCommons(given.db, new Date());
    expect(await told()).toEqual([people.Dee.id]);
  });
});

describe('whoever is willing to stand in the Commons', () => {
  it('is told to those who look for somebody, and is no more a member of it than before', async () => {
    await changeReadiness(await as('Dee'), { groupId, ready: true });
    const { ready, standsReady } = await affairs('Dee');
    expect([ready.map(({ name }) => name), standsReady]).toEqual([['Dee'], true]);
    expect((await listPeople(await as('Ann'), groupId, ready))[0]).toMatchObject({
      name: 'Dee',
      willing: true,
    });
    const dee = await as('Dee');
    expect(dee.actor.groupIds.size).toBe(0);
    expect(await listGroups(dee)).toEqual([]);
    expect((await countNews(dee)).inGroup(groupId)).toBe(0);
    const row = { groupId, userId: people.Ann.id, joinedAt: new Date() };
    await expect(given.db.membership.create({ data: row })).rejects.toThrow(/not_of_the_commons/);
    await changeReadiness(dee, { groupId, ready: false });
    expect((await affairs()).ready).toEqual([]);
  });
});

describe('whoever the Commons has excluded', () => {
  it('is told so where they write, until when and why; reads, mends what they said, and decides nothing', async () => {
    const own = await write('Eve', 'Here I am again.');
    const others = await write('Ann', 'Let us go on.');
    const grave = { kind: 'EXCLUDE', personId: people.Eve.id } as const;
    const statement = 'Nobody else gets a word in.';
    const asked = { groupId, id: randomId(), kind: 'grave', objectId: null, grave, statement } as const;
    const { petitionId } = await beginPetition(await as('Ann'), asked);
    await signPetition(await as('Ben'), { groupId, petitionId });
    await pass(3 * 24 + 1);
    await say('grave', 'YES', ['Ann', 'Ben', 'Cid', 'Dee']);
    await pass(2);
    expect((await affairs()).members).toBe(4);
    await expect(write('Eve', 'And yet.')).rejects.toMatchObject({
      reason: 'excluded',
      current: { groupId, reason: statement, until: expect.any(String) },
    });
    const eve = await as('Eve');
    expect((await margin('Eve')).comments.map(({ id }) => id)).toContain(others);
    for (const refused of [
      () => flag('Eve', others),
      () => react(eve, { commentId: others, kind: 'agree', on: true }),
      () => changeReadiness(eve, { groupId, ready: true }),
    ])
      expect(await outcomeOf(refused())).toBe('forbidden: excluded');
    expect(await openWaiting(eve)).toMatchObject({ votes: [], asked: [] });
    expect(await outcomeOf(edit(eve, { commentId: own, version: 1, body: 'Here I was.' }))).toBe('done');
    await pass(180 * 24);
    expect(await outcomeOf(write('Eve', 'Back again.'))).toBe('done');
    expect((await affairs()).members).toBe(5);
  });
});

describe('the Commons itself', () => {
  it('is neither dissolved nor opened to the world by a vote', async () => {
    for (const kind of ['DISSOLVE', 'OPEN_TO_WORLD'] as const) {
      const grave = { kind, personId: null };
      const asked = { groupId, id: randomId(), kind: 'grave', objectId: null, grave, statement: '' } as const;
      expect(await outcomeOf(beginPetition(await as('Ann'), asked))).toBe('not_found');
    }
  });

  it('has those in it who have an account: whoever closes it is struck from what is voted on', async () => {
    const id = await write('Dee', 'Something else.');
    for (const name of ['Ann', 'Ben'] as const) await flag(name, id);
    await say('case', 'YES', ['Ann', 'Ben']);
    await given.db.user.update({ where: { id: people.Ben.id }, data: { deletedAt: new Date() } });
    const ballot = (await affairs()).ballots.find(({ closed }) => closed === null);
    expect(ballot).toMatchObject({ voted: 1 });
  });
});
