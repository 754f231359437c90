/** A group of nine that governs its own margin, on a real Postgres: each act in one transaction with its row in the log. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { loadAffairs } from '@/lib/db/governance/load';
import { verifyChain } from '@/lib/domain/governance/log';
import { edit } from '@/lib/services/margin/comments';
import { foundGroup, leaveGroup } from '@/lib/services/groups/groups';
import { openAffairs } from '@/lib/services/governing/affairs';
import { decideCase, undoDecision } from '@/lib/services/governing/deciding';
import { exportLog, openLog } from '@/lib/services/governing/log';
import { beginPetition, signPetition, stand } from '@/lib/services/governing/petitions';
import { invite, join, openInvitation } from '@/lib/services/groups/invitations';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
const names = ['Ann', 'Ben', 'Cid', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida'];
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeEach(async () => {
  here = await makeGovernedGroup(given, names);
});

/** Ann is elected, by an election that Ben and Cid ask for. */
async function electAnn() {
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
  await stand(await here.as('Ann'), { groupId, petitionId, statement: 'I will answer within a day.' });
  await here.pass(8 * 24);
  await here.beHere();
  const ann = here.who('Ann').id;
  await here.say('election', { Ben: [ann, 'who does not stand'], Cid: [ann], Dee: [ann], Eve: [] });
  const kept = await given.db.ballotVote.findMany({ select: { approvals: true } });
  expect(kept.flatMap(({ approvals }) => approvals)).toEqual([ann, ann, ann]);
  await here.pass(8 * 24);
  await here.beHere();
}

describe('a comment that two have asked to have looked at', () => {
  it('is folded, put to the members, and hidden when more say so, enough of them', async () => {
    const comment = await here.write('Eve', 'You are all fools.');
    const { number } = await here.flag('Ben', comment);
    expect(await here.heldAs(comment)).toBeNull();
    await here.flag('Cid', comment);
    expect(await here.heldAs(comment)).toBe('folded');
    await here.say('case', { Ann: 'YES', Ben: 'YES', Cid: 'YES', Dee: 'NO' });
    await here.pass(8 * 24);
    expect(await here.heldAs(comment)).toBe('hidden');
    const seen = await here.caseOf('Dee', number);
    expect(seen.decisions).toMatchObject([{ by: 'ASSEMBLY', act: 'HIDE' }]);
    expect(seen.ballots[0]?.closed?.counts).toMatchObject({ YES: 3, NO: 1 });
    expect(await given.db.ballotVote.count()).toBe(0);
  });

  it('is there again when too few say that it should be hidden', async () => {
    const comment = await here.write('Eve', 'You are all fools.');
    await here.flag('Ben', comment);
    await here.flag('Cid', comment);
    await here.say('case', { Ann: 'YES' });
    await here.pass(8 * 24);
    expect(await here.heldAs(comment)).toBeNull();
  });

  it('is unfolded when its author says it otherwise', async () => {
    const comment = await here.write('Eve', 'You are all fools.');
    await here.flag('Ben', comment);
    await here.flag('Cid', comment);
    await edit(await here.as('Eve'), { commentId: comment, version: 1, body: 'I do not agree.' });
    expect(await here.heldAs(comment)).toBeNull();
  });
});

it('a first flag that nobody joins lapses after eight days, and nothing has happened', async () => {
  const comment = await here.write('Eve', 'A plain remark.');
  await here.flag('Ben', comment);
  await here.pass(8 * 24);
  expect(await here.acts()).toEqual(['FLAGGED', 'CASE_LAPSED']);
});

describe('a moderator', () => {
  it('is elected, hides with a reason, and what they hid is back when the members overturn it', async () => {
    await electAnn();
    expect((await here.affairs()).moderators).toMatchObject([{ holder: { name: 'Ann' }, inARow: 1 }]);
    const comment = await here.write('Eve', 'You are all fools.');
    const { number } = await here.flag('Ben', comment);
    const { groupId } = here;
    const decision = { id: randomId(), act: 'HIDE', hours: null, paraphrase: null } as const;
    const deciding = { ...decision, groupId, number, reason: 'It insults everybody here.' };
    expect(await outcomeOf(decideCase(await here.as('Ben'), deciding))).toBe(
      'forbidden: governing_no_mandate',
    );
    await decideCase(await here.as('Ann'), deciding);
    await decideCase(await here.as('Ann'), deciding);
    expect(await here.heldAs(comment)).toBe('hidden');
    expect((await here.acts()).filter((act) => act === 'DECIDED')).toHaveLength(1);

    const appeal = { groupId, id: randomId(), kind: 'appeal', objectId: decision.id, grave: null } as const;
    await beginPetition(await here.as('Eve'), { ...appeal, statement: 'It was a quotation.' });
    await here.say('appeal', { Ben: 'OVERTURN', Cid: 'OVERTURN', Dee: 'OVERTURN', Fay: 'UPHOLD' });
    await here.pass(8 * 24);
    expect(await here.heldAs(comment)).toBeNull();
    expect((await here.caseOf('Dee', number)).decisions[0]?.state).toBe('OVERTURNED');
  });

  it('undoes what they did themselves', async () => {
    await electAnn();
    const comment = await here.write('Eve', 'You are all fools.');
    const { number } = await here.flag('Ben', comment);
    const { groupId } = here;
    const id = randomId();
    const reason = 'It insults everybody here.';
    const deciding = { groupId, number, id, act: 'HIDE', hours: null, paraphrase: null, reason } as const;
    await decideCase(await here.as('Ann'), deciding);
    await undoDecision(await here.as('Ann'), { groupId, decisionId: id, reason: 'I had misread it.' });
    expect(await here.heldAs(comment)).toBeNull();
  });

  it('loses the office to a tie, when as many want its end as want to keep it', async () => {
    await electAnn();
    const [moderator] = (await here.affairs()).moderators;
    const { groupId } = here;
    const recall = { groupId, id: randomId(), kind: 'recall', grave: null, statement: '' } as const;
    const { petitionId } = await beginPetition(await here.as('Ben'), {
      ...recall,
      objectId: moderator?.mandateId ?? '',
    });
    await signPetition(await here.as('Cid'), { groupId, petitionId });
    await here.say('recall', {
      Ben: 'RECALL',
      Cid: 'RECALL',
      Dee: 'RECALL',
      Ann: 'KEEP',
      Eve: 'KEEP',
      Fay: 'KEEP',
    });
    await here.pass(8 * 24);
    expect((await here.affairs()).moderators).toEqual([]);
    expect((await here.affairs()).mode).toBe('assembly');
  });

  it('is none any more from the moment they leave, or their time is over', async () => {
    await electAnn();
    await leaveGroup(await here.as('Ann'), here.groupId);
    expect((await here.affairs('Ben')).moderators).toEqual([]);
    expect((await here.acts()).at(-1)).toBe('MANDATE_ENDED');
  });
});

describe('the log', () => {
  it('is one chain without a gap, which its members check, and nobody rewrites', async () => {
    const comment = await here.write('Eve', 'You are all fools.');
    await here.flag('Ben', comment);
    await here.flag('Cid', comment);
    const { entries } = await exportLog(await here.as('Dee'), here.groupId);
    expect(entries.length).toBeGreaterThan(3);
    expect(await verifyChain(entries, sha256)).toEqual({ whole: true, head: entries.at(-1)?.hash });
    expect((await openLog(await here.as('Dee'), { groupId: here.groupId })).head?.hash).toBe(
      entries.at(-1)?.hash,
    );
    expect(JSON.stringify(entries)).not.toContain(here.who('Ben').id);
    const where = { groupId_seq: { groupId: here.groupId, seq: 1 } };
    await expect(given.db.logEntry.update({ where, data: { act: 'x' } })).rejects.toThrow();
    await expect(given.db.logEntry.delete({ where })).rejects.toThrow();
    const stranger = await here.world.makeUser('Sam');
    expect(await outcomeOf(exportLog(await here.world.as(stranger), here.groupId))).toBe('not_found');
  });
});

describe('whoever founds a group', () => {
  const founding = { name: 'A seminar', description: '' };
  it('has no power by it, unless they say so then: an ordinary mandate, told to everybody who is invited', async () => {
    const context = await here.as('Ann');
    const { groupId } = await foundGroup(context, { ...founding, clientId: randomId(), caretaker: 'yes' });
    const { token } = await invite(await here.as('Ann'), { groupId, days: 7 });
    expect((await openInvitation(await here.as('Ben'), token)).caretaker).toMatchObject({ name: 'Ann' });
    await join(await here.as('Ben'), token);
    expect((await openAffairs(await here.as('Ben'), groupId)).moderators).toMatchObject([
      { origin: 'FOUNDER', holder: { name: 'Ann' } },
    ]);
    const plain = await foundGroup(await here.as('Ann'), { ...founding, clientId: randomId() });
    expect((await openAffairs(await here.as('Ann'), plain.groupId)).moderators).toEqual([]);
  });
});

describe('who was excluded', () => {
  it('comes in by no link and by nobody’s yes, until it is over', async () => {
    const { groupId } = here;
    const where = { groupId_userId: { groupId, userId: here.who('Eve').id } };
    const excludedUntil = new Date(Date.now() + 1000 * 60 * 60);
    await given.db.membership.update({ where, data: { leftAt: new Date(), excludedUntil } });
    const { token } = await invite(await here.as('Ann'), { groupId, days: 7 });
    expect(await outcomeOf(join(await here.as('Eve'), token))).toBe('forbidden: excluded');
    await given.db.membership.update({ where, data: { excludedUntil: new Date(Date.now() - 1) } });
    expect(await outcomeOf(join(await here.as('Eve'), token))).toBe('done');
    expect((await given.db.membership.findUniqueOrThrow({ where })).excludedUntil).toBeNull();
  });

  it('keeps what they had voted, which is not so when they had come back and left again', async () => {
    const { groupId } = here;
    const id = await here.write('Ann', 'What will be voted on.');
    for (const name of ['Ben', 'Cid']) await here.flag(name, id);
    const ballotId = await here.say('case', { Ben: 'YES' });
    const where = { groupId_userId: { groupId, userId: here.who('Ben').id } };
    const leaves = async (leftAt: Date, excludedUntil: Date | null) => {
      await given.db.membership.update({ where, data: { leftAt, excludedUntil } });
      const { ballots } = await loadAffairs(given.db, groupId, leftAt);
      return ballots.find((each) => each.id === ballotId)?.votes.length;
    };
    const now = Date.now();
    expect(await leaves(new Date(now), new Date(now + 1000))).toBe(1);
    expect(await leaves(new Date(now), new Date(now - 1000))).toBe(0);
  });
});
