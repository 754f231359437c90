/** Two who act in one group at the same moment: what is done has an order, and nothing is done twice or lost. */
import { beforeEach, describe, expect, it } from 'vitest';
import { catchUp } from '@/lib/services/governing/act';
import { decideCase } from '@/lib/services/governing/deciding';
import { flagComment } from '@/lib/services/governing/flagging';
import { beginPetition, signPetition, stand } from '@/lib/services/governing/petitions';
import { vote } from '@/lib/services/governing/voting';
import { leaveGroup } from '@/lib/services/groups/groups';
import { randomId } from '@/lib/domain/ids';
import { moveBack } from '../../factories/move-back';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve']);
});

/** With the group's lock in the test's hands, so many others come and wait; then they go on, all at once. */
async function atOnce<T>(...doings: (() => Promise<T>)[]): Promise<T[]> {
  const held = await beginTransaction(given.urls.ownerUrl);
  await held.query('SELECT pg_advisory_xact_lock(7206, hashtext($1))', [here.groupId]);
  const done = Promise.all(doings.map((doing) => doing()));
  await untilBlocked(given.urls.adminUrl, doings.length);
  await held.commit();
  return done;
}

const logged = async (act: string) => (await here.acts()).filter((each) => each === act).length;

async function foldAComment() {
  const comment = await here.write('Eve', 'You are all fools.');
  const { number } = await here.flag('Ben', comment);
  await here.flag('Cid', comment);
  return { comment, number };
}

/** Ann and Ben look after the margin. */
async function elect() {
  const { groupId } = here;
  const asked = {
    groupId,
    id: randomId(),
    kind: 'election',
    objectId: null,
    grave: null,
    statement: '',
  } as const;
  const { petitionId } = await beginPetition(await here.as('Ben'), asked);
  await signPetition(await here.as('Cid'), { groupId, petitionId });
  for (const name of ['Ann', 'Ben']) await stand(await here.as(name), { groupId, petitionId, statement: '' });
  await here.pass(8 * 24);
  await here.beHere();
  const both = [here.who('Ann').id, here.who('Ben').id];
  await here.say('election', { Cid: both, Dee: both, Eve: both });
  await here.pass(8 * 24);
  await here.beHere();
  expect((await here.affairs()).moderators).toHaveLength(2);
}

describe('at the same moment', () => {
  it('two moderators decide one case: the first decides, the second hears that it is decided', async () => {
    await elect();
    const comment = await here.write('Eve', 'You are all fools.');
    const { number } = await here.flag('Dee', comment);
    const decide = (name: string, act: 'HIDE' | 'DISMISS') => async () => {
      const reason = 'It insults everybody here.';
      const id = randomId();
      const context = await here.as(name);
      return outcomeOf(
        decideCase(context, {
          groupId: here.groupId,
          number,
          id,
          act,
          reason,
          hours: null,
          paraphrase: null,
        }),
      );
    };
    const outcomes = await atOnce(decide('Ann', 'HIDE'), decide('Ben', 'DISMISS'));
    expect(outcomes.toSorted()).toEqual(['conflict: governing_not_open', 'done']);
    expect(await logged('DECIDED')).toBe(1);
  });

  it('one votes twice, from two devices: there is one vote', async () => {
    await foldAComment();
    const ballotId = await here.ballotOf('case');
    const say = (choice: 'YES' | 'NO') => async () =>
      vote(await here.as('Dee'), { groupId: here.groupId, ballotId, choice });
    await atOnce(say('YES'), say('NO'));
    const votes = await given.db.ballotVote.findMany({ where: { ballotId } });
    expect(votes).toHaveLength(1);
    const roll = await given.db.rollEntry.findMany({ where: { ballotId, hasVoted: true } });
    expect(roll).toHaveLength(1);
  });

  it('the last vote comes and the voter leaves: whichever is first, no vote of theirs is counted', async () => {
    await foldAComment();
    const ballotId = await here.ballotOf('case');
    await atOnce(
      async () => outcomeOf(vote(await here.as('Dee'), { groupId: here.groupId, ballotId, choice: 'YES' })),
      async () => outcomeOf(leaveGroup(await here.as('Dee'), here.groupId)),
    );
    expect(await given.db.ballotVote.count({ where: { ballotId } })).toBe(0);
    expect(await given.db.rollEntry.count({ where: { ballotId, hasVoted: true, struckAt: null } })).toBe(0);
  });

  it('three processes close a ballot: it is counted once, with one row in the log', async () => {
    await foldAComment();
    await here.say('case', { Ann: 'YES', Ben: 'YES', Cid: 'NO' });
    await moveBack(given.urls, 9 * 24);
    const close = () => catchUp(given.db, here.groupId, randomId);
    expect((await atOnce(close, close, close)).filter(Boolean)).toHaveLength(1);
    expect(await logged('BALLOT_CLOSED')).toBe(1);
    expect(await given.db.decision.count({ where: { case: { groupId: here.groupId } } })).toBe(1);
  });

  it('a vote comes while the ballot is closed: it waits, and is told that it is too late', async () => {
    await foldAComment();
    const ballotId = await here.ballotOf('case');
    await moveBack(given.urls, 9 * 24);
    const outcomes = await atOnce<unknown>(
      () => catchUp(given.db, here.groupId, randomId),
      async () => outcomeOf(vote(await here.as('Dee'), { groupId: here.groupId, ballotId, choice: 'YES' })),
    );
    expect(outcomes[1]).toBe('conflict: governing_too_late');
    expect(await given.db.ballotVote.count({ where: { ballotId } })).toBe(0);
  });

  it('two begin to end one mandate: one petition, signed by both', async () => {
    await elect();
    const [moderator] = (await here.affairs()).moderators;
    const begin = (name: string) => async () =>
      beginPetition(await here.as(name), {
        ...{ groupId: here.groupId, id: randomId(), kind: 'recall', grave: null, statement: '' },
        objectId: moderator?.mandateId ?? '',
      });
    const [one, other] = await atOnce(begin('Cid'), begin('Dee'));
    expect(one).toEqual(other);
    const recalls = await given.db.petition.findMany({
      where: { kind: 'recall' },
      include: { signatures: true },
    });
    expect(recalls.map(({ signatures }) => signatures.length)).toEqual([2]);
  });

  it('two ask to have the same words looked at: one case, seconded once', async () => {
    const commentId = await here.write('Eve', 'You are all fools.');
    const ask = (name: string) => async () =>
      flagComment(await here.as(name), { commentId, id: randomId(), kind: 'unkind', note: '' });
    const [one, other] = await atOnce(ask('Cid'), ask('Dee'));
    expect(one?.id).toBe(other?.id);
    expect(await logged('SECONDED')).toBe(1);
    expect(await here.heldAs(commentId)).toBe('folded');
  });
});

describe('a ballot’s window', () => {
  it('is refused to be moved by anybody, the application’s own role included, and so are its numbers', async () => {
    await foldAComment();
    const where = { id: await here.ballotOf('case') };
    const later = new Date(Date.now() + 86_400_000 * 30);
    for (const data of [{ closesAt: later }, { opensAt: new Date(0) }, { base: 1 }, { support: 0 }])
      await expect(given.db.ballot.update({ where, data })).rejects.toThrow(/as it was opened/);
    await expect(given.db.ballot.delete({ where })).rejects.toThrow();
  });

  it('holds also for whoever goes round the services: no vote of somebody who is not on the roll', async () => {
    await foldAComment();
    const ballotId = await here.ballotOf('case');
    const vote = { ballotId, voterId: here.who('Eve').id, choice: 'NO', at: new Date() };
    await expect(given.db.ballotVote.create({ data: vote })).rejects.toThrow();
  });
});

it('a mandate’s end is moved by nobody', async () => {
  await elect();
  const [mandate] = await given.db.mandate.findMany();
  const later = new Date((mandate?.endsAt.getTime() ?? 0) + 1);
  await expect(given.db.mandate.updateMany({ data: { endsAt: later } })).rejects.toThrow(/as it was given/);
});

it('whoever closes their account leaves what is being voted on, as they leave the group', async () => {
  await foldAComment();
  const ballotId = await here.say('case', { Ben: 'YES', Cid: 'YES', Dee: 'NO' });
  const { id: userId } = here.who('Cid');
  await given.db.membership.updateMany({ where: { userId }, data: { leftAt: new Date() } });
  await here.pass(8 * 24);
  const ballot = await given.db.ballot.findUniqueOrThrow({ where: { id: ballotId } });
  expect(ballot.tally).toMatchObject({ counts: { YES: 1, NO: 1 } });
});
