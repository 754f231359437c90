/** Ids are made by browsers, and shown: whoever takes another's, in the same group or in one of their own, changes nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { edit, remove, restore } from '@/lib/services/margin/comments';
import { decideCase } from '@/lib/services/governing/deciding';
import { flagComment, sealComment, secondCase } from '@/lib/services/governing/flagging';
import { beginPetition, signPetition } from '@/lib/services/governing/petitions';
import { foundGroup, shelveText } from '@/lib/services/groups/groups';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeAll(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee']);
});

/** A group of Dee's own, in which she looks after the margin. */
async function foundOwn() {
  const founding = { clientId: randomId(), name: 'My own', description: '', caretaker: 'yes' } as const;
  const { groupId } = await foundGroup(await here.as('Dee'), founding);
  return groupId;
}

describe('the id of something that is there already', () => {
  it('begins no other petition, here or elsewhere', async () => {
    const id = randomId();
    const election = { id, kind: 'election', objectId: null, grave: null, statement: '' } as const;
    await beginPetition(await here.as('Ben'), { ...election, groupId: here.groupId });
    await signPetition(await here.as('Cid'), { groupId: here.groupId, petitionId: id });
    const before = await given.db.petition.findUniqueOrThrow({ where: { id } });
    const dissolve = { id, kind: 'grave', objectId: null, statement: '' } as const;
    const grave = { kind: 'DISSOLVE', personId: null } as const;
    for (const groupId of [here.groupId, await foundOwn()])
      expect(await outcomeOf(beginPetition(await here.as('Dee'), { ...dissolve, grave, groupId }))).toMatch(
        /^conflict/,
      );
    expect(await given.db.petition.findUniqueOrThrow({ where: { id } })).toEqual(before);
    expect(await given.db.signature.count({ where: { petitionId: id } })).toBe(2);
  });

  it('decides nothing in another group', async () => {
    const comment = await here.write('Dee', 'You are all fools.');
    for (const name of ['Ann', 'Ben', 'Cid']) await here.flag(name, comment);
    await here.say('case', { Ann: 'YES', Ben: 'YES', Cid: 'YES' });
    await here.pass(8 * 24);
    const decided = await given.db.decision.findFirstOrThrow();
    expect(await here.heldAs(comment)).toBe('hidden');

    const own = await foundOwn();
    await shelveText(await here.as('Dee'), {
      groupId: own,
      textId: (await here.world.makeText(null)).textId,
    });
    const text = await here.world.makeReading(own, here.who('Dee'));
    const { comments } = await here.world.makeNote(here.who('Dee'), text, own, { body: 'Mine.' });
    const friend = await here.world.makeUser('Fay');
    await given.db.membership.create({
      data: { groupId: own, userId: friend.id, joinedAt: new Date() },
    });
    const asked = { commentId: comments[0]?.id ?? '', id: randomId(), kind: 'other', note: '' } as const;
    const { number } = await flagComment(await here.world.as(friend), asked);
    const taking = {
      groupId: own,
      number,
      id: decided.id,
      act: 'DISMISS',
      reason: 'As I like it best.',
    } as const;
    const outcome = await outcomeOf(
      decideCase(await here.as('Dee'), { ...taking, hours: null, paraphrase: null }),
    );
    expect(outcome).not.toBe('done');
    expect(await given.db.decision.findUniqueOrThrow({ where: { id: decided.id } })).toEqual(decided);
    expect(await here.heldAs(comment)).toBe('hidden');
  });
});

describe('words that were written otherwise meanwhile', () => {
  it('are not what an earlier asking was about: nobody joins that with them', async () => {
    const comment = await here.write('Dee', 'You are fools, all of you.');
    const { number } = await here.flag('Ann', comment);
    await edit(await here.as('Dee'), { commentId: comment, version: 1, body: 'I do not agree.' });
    const joining = { groupId: here.groupId, number, id: randomId(), kind: 'unkind', note: '' } as const;
    expect(await outcomeOf(secondCase(await here.as('Ben'), joining))).toMatch(/^conflict/);
    expect(await given.db.case.count({ where: { commentId: comment } })).toBe(1);
  });

  it('are on no page of an earlier case, once they are sealed', async () => {
    const comment = await here.write('Dee', 'Ann lives at 12 Mill Lane.');
    const { number } = await here.flag('Ben', comment, 'other');
    await edit(await here.as('Dee'), { commentId: comment, version: 1, body: 'Ann lives at 12, Mill Lane.' });
    const seal = { commentId: comment, id: randomId(), paraphrase: 'an address', isConcerned: true };
    await sealComment(await here.as('Ann'), seal);
    expect((await here.caseOf('Cid', number)).html).toBeNull();
    expect((await here.caseOf('Dee', number)).html).toContain('Mill Lane');
  });

  it('are folded again when they are taken away and brought back', async () => {
    const comment = await here.write('Dee', 'You are fools, I say.');
    for (const name of ['Ann', 'Ben']) await here.flag(name, comment);
    expect(await here.heldAs(comment)).toBe('folded');
    await remove(await here.as('Dee'), comment);
    await restore(await here.as('Dee'), comment);
    expect(await here.heldAs(comment)).toBe('folded');
  });
});
