/** The account of an office, published when it ends, however it does; and that a caretaker is told of before one comes in. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { foundGroup, leaveGroup } from '@/lib/services/groups/groups';
import { decideCase } from '@/lib/services/governing/deciding';
import { openLog } from '@/lib/services/governing/log';
import { openPastOffices } from '@/lib/services/governing/offices';
import { beginPetition, resign, signPetition, stand } from '@/lib/services/governing/petitions';
import { listFronts, openFront } from '@/lib/services/groups/joining';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
const asked = { objectId: null, grave: null, statement: '' } as const;
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida']);
});

async function electAnn() {
  const { groupId } = here;
  const election = { ...asked, groupId, id: randomId(), kind: 'election' } as const;
  const { petitionId } = await beginPetition(await here.as('Ben'), election);
  await signPetition(await here.as('Cid'), { groupId, petitionId });
  await stand(await here.as('Ann'), { groupId, petitionId, statement: 'I will answer within a day.' });
  await here.pass(8 * 24);
  await here.beHere();
  const ann = here.who('Ann').id;
  await here.say('election', { Ben: [ann], Cid: [ann], Dee: [ann] });
  await here.pass(8 * 24);
  await here.beHere();
}
const offices = async (name = 'Ben') => (await openPastOffices(await here.as(name), here.groupId)).offices;

describe('the account of an office', () => {
  it('is there when it ends, with what was asked, decided and undone; and not before', async () => {
    await electAnn();
    const comment = await here.write('Eve', 'You are all fools.');
    const { number } = await here.flag('Ben', comment);
    await here.pass(5);
    await here.flag('Cid', comment);
    const decided = {
      groupId: here.groupId,
      number,
      reason: 'It is said of all of us.',
      hours: null,
      paraphrase: null,
    };
    await decideCase(await here.as('Ann'), { ...decided, id: randomId(), act: 'HIDE' });
    expect(await offices()).toEqual([]);
    const [decision] = (await here.caseOf('Eve', number)).decisions;
    const appeal = { ...asked, groupId: here.groupId, id: randomId(), kind: 'appeal' } as const;
    await beginPetition(await here.as('Eve'), { ...appeal, objectId: decision?.id ?? '' });
    await here.say('appeal', { Ben: 'OVERTURN', Cid: 'OVERTURN', Dee: 'OVERTURN' });
    await here.pass(8 * 24);
    const [mandate] = (await here.affairs('Ann')).moderators;
    await resign(await here.as('Ann'), { groupId: here.groupId, mandateId: mandate?.mandateId ?? '' });
    const [office, ...others] = await offices();
    expect(others).toEqual([]);
    expect(office).toMatchObject({
      ...{
        holder: { name: 'Ann' },
        endReason: 'RESIGNED',
        flags: 2,
        statement: 'I will answer within a day.',
      },
      account: { decisions: { HIDE: 1, FOLD: 0 }, appeals: 1, overturned: 1 },
    });
    expect(Math.round(office?.account.medianHours ?? 0)).toBe(5);
    const { entries } = await openLog(await here.as('Ben'), { groupId: here.groupId, act: 'MANDATE_ENDED' });
    expect(entries.map(({ mandateId }) => mandateId)).toEqual([office?.mandateId]);
  });

  it('is there also when nobody ended it but the clock, also long after, or its holder left', async () => {
    await electAnn();
    await here.pass(400 * 24);
    expect((await offices()).map(({ endReason }) => endReason)).toEqual(['EXPIRED']);
    await here.beHere();
    await electAnn();
    await leaveGroup(await here.as('Ann'), here.groupId);
    expect((await offices()).map(({ endReason, holder }) => [endReason, holder.name])).toEqual([
      ['HOLDER_LEFT', 'Ann'],
      ['EXPIRED', 'Ann'],
    ]);
  });

  it('is its members’ to read', async () => {
    const stranger = await here.world.as(await here.world.makeUser('Xan'));
    expect(await outcomeOf(openPastOffices(stranger, here.groupId))).toBe('not_found');
    expect(await outcomeOf(openPastOffices(await here.world.as(null), here.groupId))).toBe('unauthenticated');
  });
});

describe('a caretaker', () => {
  it('is told of to whoever might come in, with the day and without a name, while it lasts', async () => {
    const founding = { name: 'Sunday readers', description: '', kind: 'open', caretaker: 'yes' } as const;
    const { groupId } = await foundGroup(await here.as('Ann'), { ...founding, clientId: randomId() });
    const until = async () => (await openFront(await here.as('Ben'), groupId)).caretakerUntil;
    const listed = async () =>
      (await listFronts(await here.as('Ben'))).find(({ id }) => id === groupId)?.caretakerUntil;
    const day = await until();
    expect(Date.parse(day ?? '') - Date.now()).toBeGreaterThan(119 * 86_400_000);
    expect(await listed()).toBe(day);
    expect(JSON.stringify(await listFronts(await here.as('Ben')))).not.toContain('Ann');
    const { id } = await given.db.mandate.findFirstOrThrow({ where: { groupId } });
    await resign(await here.as('Ann'), { groupId, mandateId: id });
    expect([await until(), await listed()]).toEqual([undefined, undefined]);
  });
});
