/** What a group decides is told where one looks anyway, in one line, and to nobody else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openWaiting } from '@/lib/services/governing/waiting';
import { vote } from '@/lib/services/governing/voting';
import { composeWeekly } from '@/lib/services/letters/weekly';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
let comment: string;
beforeAll(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee']);
  comment = await here.write('Dee', 'You are all fools.');
});
const waiting = async (name: string) => openWaiting(await here.as(name));
const week = async (name: string) => {
  const until = new Date();
  return composeWeekly(await here.as(name), here.groupId, { since: new Date(until.getTime() - 1), until });
};

describe('in one’s own list', () => {
  it('a first asking is told to those who could join it, not to its author nor to whoever asked', async () => {
    await here.flag('Ben', comment);
    expect((await waiting('Cid')).asked).toMatchObject([{ number: 1, more: 0 }]);
    for (const name of ['Ben', 'Dee']) expect((await waiting(name)).asked).toEqual([]);
    const stranger = await here.world.makeUser('Sam');
    const outside = await openWaiting(await here.world.as(stranger));
    expect(outside).toEqual({ votes: [], asked: [], own: [], nothing: [], done: [] });
  });

  it('a vote is told to who may vote, until they have, and comes into the week’s letter even if nobody wrote', async () => {
    await here.flag('Cid', comment);
    expect((await waiting('Ann')).votes).toMatchObject([{ kind: 'case', more: 0 }]);
    expect((await waiting('Dee')).votes).toEqual([]);
    expect((await week('Ann'))?.deciding.vote).toMatchObject({ kind: 'case' });
    expect(await week('Dee')).toBeNull();
    const ballotId = await here.ballotOf('case');
    await vote(await here.as('Ann'), { groupId: here.groupId, ballotId, choice: 'YES' });
    expect((await waiting('Ann')).votes).toEqual([]);
    expect(await week('Ann')).toBeNull();
  });

  it('what was decided about one’s words is told to their author alone, with until when it may be undone', async () => {
    const ballotId = await here.ballotOf('case');
    for (const name of ['Ben', 'Cid'])
      await vote(await here.as(name), { groupId: here.groupId, ballotId, choice: 'YES' });
    await here.pass(8 * 24);
    expect((await waiting('Dee')).own).toMatchObject([{ number: 1, act: 'HIDE' }]);
    expect((await waiting('Ann')).own).toEqual([]);
    await here.pass(14 * 24);
    expect((await waiting('Dee')).own).toEqual([]);
  });

  it('that nothing came of what one asked is told to whoever asked alone, for two weeks', async () => {
    const other = await here.write('Dee', 'So much for that.');
    await here.flag('Ben', other);
    expect((await waiting('Ben')).nothing).toEqual([]);
    await here.pass(8 * 24);
    expect((await waiting('Ben')).nothing).toMatchObject([{ number: 2 }]);
    for (const name of ['Ann', 'Dee']) expect((await waiting(name)).nothing).toEqual([]);
    await here.pass(14 * 24);
    expect((await waiting('Ben')).nothing).toEqual([]);
  });
});
