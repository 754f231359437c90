/** Whom a group has excluded: its members see until when, and vote on letting them in again; then they may ask. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { askAgain, listExclusions, openExclusion } from '@/lib/services/groups/excluded';
import { beginPetition, signPetition } from '@/lib/services/governing/petitions';
import { accept } from '@/lib/services/groups/joining';
import { dissolveGroup } from '@/lib/services/operating/dissolving';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve']);
});

/** Three ask for it, and all who are left vote for it. */
async function carry(kind: 'EXCLUDE' | 'READMIT', voters: readonly string[]) {
  const { groupId } = here;
  const grave = { kind, personId: here.who('Eve').id };
  const asked = { groupId, id: randomId(), kind: 'grave', objectId: null, grave, statement: '' } as const;
  const { petitionId } = await beginPetition(await here.as('Ann'), asked);
  for (const name of ['Ben', 'Cid']) await signPetition(await here.as(name), { groupId, petitionId });
  await here.pass(3 * 24);
  await here.beHere();
  await here.say('grave', Object.fromEntries(voters.map((name) => [name, 'YES'] as const)));
  await here.pass(15 * 24);
  await here.beHere();
}
const others = ['Ann', 'Ben', 'Cid', 'Dee'];
const asksIn = () => ({ groupId: here.groupId, line: 'I have thought about it.' });

describe('somebody who was excluded', () => {
  beforeEach(() => carry('EXCLUDE', others));

  it('is named to the members with the day, and is told it, and nobody else is', async () => {
    expect((await here.affairs()).excluded).toMatchObject([{ name: 'Eve', asked: false }]);
    const [own] = await listExclusions(await here.as('Eve'));
    expect(own).toMatchObject({ groupId: here.groupId, isOver: false, asked: null });
    expect(await listExclusions(await here.as('Ben'))).toEqual([]);
    expect(await openExclusion(await here.as('Ben'), here.groupId)).toBeNull();
    const stranger = await here.world.as(await here.world.makeUser('Xan'));
    expect(await openExclusion(stranger, here.groupId)).toBeNull();
    expect(await outcomeOf(askAgain(stranger, asksIn()))).toBe('not_found');
  });

  it('may not ask before its time has passed, and then comes in by the yes of one member', async () => {
    expect(await outcomeOf(askAgain(await here.as('Eve'), asksIn()))).toBe('forbidden');
    await here.pass(180 * 24);
    expect((await here.affairs()).excluded).toEqual([]);
    await askAgain(await here.as('Eve'), asksIn());
    await askAgain(await here.as('Eve'), asksIn());
    expect((await openExclusion(await here.as('Eve'), here.groupId))?.asked).toBe(asksIn().line);
    await accept(await here.as('Dee'), { groupId: here.groupId, userId: here.who('Eve').id });
    expect((await here.affairs('Eve')).members).toBe(5);
    expect(await openExclusion(await here.as('Eve'), here.groupId)).toBeNull();
    expect(await outcomeOf(askAgain(await here.as('Eve'), asksIn()))).toBe('not_found');
  });

  it('is not let in by one member before, whatever they have asked', async () => {
    await here.db.joinRequest.create({
      data: { ...asksIn(), userId: here.who('Eve').id, askedAt: new Date() },
    });
    const yes = accept(await here.as('Dee'), { groupId: here.groupId, userId: here.who('Eve').id });
    expect(await outcomeOf(yes)).toBe('forbidden: excluded');
  });

  it('asks nothing of a group that is dissolved, and is not told to wait for it', async () => {
    const { groupId } = here;
    const operating = { db: given.db, newId: randomId };
    await dissolveGroup(operating, { groupId, ground: 'Order 4711 of the court in Ghent' });
    await here.pass(180 * 24);
    expect(await listExclusions(await here.as('Eve'))).toEqual([]);
    expect(await outcomeOf(askAgain(await here.as('Eve'), asksIn()))).toBe('not_found');
    expect(await given.db.joinRequest.count({ where: { groupId } })).toBe(0);
  });

  it('may ask at once when the group has voted to let them in again', async () => {
    const begun = carry('READMIT', others);
    await begun;
    expect((await here.affairs()).excluded).toEqual([]);
    expect(await here.acts()).toContain('READMITTED');
    await askAgain(await here.as('Eve'), asksIn());
    await accept(await here.as('Dee'), { groupId: here.groupId, userId: here.who('Eve').id });
    expect((await here.affairs('Eve')).members).toBe(5);
  });
});
