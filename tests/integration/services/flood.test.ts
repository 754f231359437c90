/** Many comments of one author in one case, on a real Postgres: on every way out they go and come back together. */
import { beforeEach, describe, expect, it } from 'vitest';
import { holdingOf, partsOf, replay, type LogRow } from '@/lib/domain/governance';
import { randomId } from '@/lib/domain/ids';
import { loadAffairs } from '@/lib/db/governance/load';
import { wipeClosedUsers } from '@/lib/db/wipe';
import { edit, remove } from '@/lib/services/margin/comments';
import { releaseComment } from '@/lib/services/governing/deciding';
import { countFlood, flagComment, sealComment, secondCase } from '@/lib/services/governing/flagging';
import { openMargin } from '@/lib/services/margin/reader';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
const names = ['Ann', 'Ben', 'Cid', 'Dee', 'Eve', 'Jon'];
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
let comments: string[];

beforeEach(async () => {
  here = await makeGovernedGroup(given, names);
  comments = [];
  for (const n of [1, 2, 3]) comments.push(await here.write('Jon', `Cheap lamps ${n}`));
});

const at = (n: number) => comments[n] ?? '';
const flagAll = async (name: string, n = 0, id = randomId()) =>
  flagComment(await here.as(name), { commentId: at(n), id, kind: 'spam', note: '', all: true });
const held = async () => {
  const affairs = await loadAffairs(given.db, here.groupId, new Date());
  const log = await given.db.logEntry.findMany({ where: { groupId: here.groupId }, orderBy: { seq: 'asc' } });
  const told = replay(log.map(({ entry }) => JSON.parse(entry) as LogRow)).holdings;
  const now = await Promise.all(comments.map(here.heldAs));
  // 13: the tables, the affairs and the log alone say the same.
  expect(comments.map((id) => holdingOf(affairs, id)?.as ?? null)).toEqual(now);
  expect(comments.map((id) => told.get(id)?.as ?? null)).toEqual(now);
  return now;
};
const words = async (name: string): Promise<string> => {
  const view = { kind: 'group', groupId: here.groupId } as const;
  const { comments: said } = await openMargin(await here.as(name), { textId: here.text.textId, view });
  return JSON.stringify(said);
};
const release = async (name: string, number: number, n: number) =>
  releaseComment(await here.as(name), { groupId: here.groupId, number, commentId: at(n), reason: '' });
async function folded() {
  const { number } = await flagAll('Ben');
  await here.flag('Cid', at(0), 'spam');
  return number;
}

describe('a flood in one case', () => {
  it('is offered where there are three in a day, and folds when a second member asks about any of it', async () => {
    expect(await countFlood(await here.as('Ben'), at(1))).toEqual({ lately: 3, asked: 0 });
    const { number } = await flagAll('Ben', 1);
    expect(await countFlood(await here.as('Cid'), at(0))).toEqual({ lately: 3, asked: 3 });
    expect(await held()).toEqual([null, null, null]);
    expect((await here.flag('Cid', at(2))).number).toBe(number);
    expect(await held()).toEqual(['folded', 'folded', 'folded']);
    expect(await given.db.case.count({ where: { groupId: here.groupId } })).toBe(1);
  });

  it('is hidden whole, with each comment’s words on the page of the case and nowhere else', async () => {
    const number = await folded();
    await here.say('case', { Ann: 'YES', Ben: 'YES', Cid: 'YES' });
    await here.pass(8 * 24);
    expect(await held()).toEqual(['hidden', 'hidden', 'hidden']);
    expect(await words('Dee')).not.toContain('Cheap lamps');
    const seen = await here.caseOf('Dee', number);
    expect(seen.flood.map(({ html }) => html)).toEqual([1, 3, 2].map((n) => `<p>Cheap lamps ${n}</p>`));
    expect(seen.flood.map(({ commentId }) => commentId).toSorted()).toEqual(comments.toSorted());
    const kept = await given.db.comment.findMany({
      where: { id: { in: comments } },
      orderBy: { body: 'asc' },
    });
    expect(kept.map(({ body }) => body)).toEqual(['Cheap lamps 1', 'Cheap lamps 2', 'Cheap lamps 3']);
  });

  it('does not grow: what is written later is another matter', async () => {
    await folded();
    comments.push(await here.write('Jon', 'Cheap lamps 4'));
    expect(await held()).toEqual(['folded', 'folded', 'folded', null]);
    await flagAll('Dee', 3);
    const cases = (await loadAffairs(given.db, here.groupId, new Date())).cases;
    // Those on which the members vote already are left to that vote.
    expect(cases.map((of) => partsOf(of).length)).toEqual([3, 1]);
  });

  it('leaves out what the members may not be asked twice, and what is older than a day', async () => {
    await here.pass(30);
    await here.beHere();
    expect((await countFlood(await here.as('Ben'), at(0))).lately).toBe(0);
    await flagAll('Ben');
    await here.flag('Cid', at(0));
    expect(await held()).toEqual(['folded', null, null]);
  });

  it('sent again after a lost answer is one asking; two at once are one case with two who ask', async () => {
    const id = randomId();
    const both = [await flagAll('Ben', 0, id), await flagAll('Ben', 0, id)];
    expect(new Set(both.map(({ number }) => number)).size).toBe(1);
    const lock = await beginTransaction(given.urls.ownerUrl);
    await lock.query('SELECT pg_advisory_xact_lock(7206, hashtext($1))', [here.groupId]);
    const two = Promise.all([flagAll('Cid', 1), flagAll('Dee', 2)]);
    await untilBlocked(given.urls.adminUrl, 2);
    await lock.commit();
    await two;
    expect(await given.db.case.count({ where: { groupId: here.groupId } })).toBe(1);
    expect(await given.db.flag.count({ where: { case: { groupId: here.groupId } } })).toBe(3);
    expect(await held()).toEqual(['folded', 'folded', 'folded']);
  });

  it('is joined on its page also when the one that it began with was removed', async () => {
    const { number } = await flagAll('Ben');
    await remove(await here.as('Jon'), at(0));
    const asked = { groupId: here.groupId, number, id: randomId(), kind: 'spam', note: '' } as const;
    expect((await secondCase(await here.as('Cid'), asked)).number).toBe(number);
    expect((await held()).slice(1)).toEqual(['folded', 'folded']);
  });

  it('keeps what it is about, whoever tries otherwise', async () => {
    const number = await folded();
    const { id: caseId } = await given.db.case.findFirstOrThrow({
      where: { groupId: here.groupId, number },
    });
    const more = {
      caseId,
      commentId: await here.write('Jon', 'more'),
      revisionHash: '',
      snapshot: '',
      position: 9,
    };
    await expect(given.db.caseComment.create({ data: more })).rejects.toThrow('fixed when it is opened');
    const one = { caseId_commentId: { caseId, commentId: at(1) } };
    await expect(given.db.caseComment.delete({ where: one })).rejects.toThrow('is never changed');
    const other = given.db.caseComment.update({ where: one, data: { snapshot: 'other words' } });
    await expect(other).rejects.toThrow('as it was flagged');
  });
});

describe('one comment of a flood', () => {
  it('is taken out by members, on every way out at once, and the others stay', async () => {
    const number = await folded();
    expect(await outcomeOf(release('Dee', number, 1))).toBe('conflict: governing_deciding');
    expect((await here.caseOf('Dee', number)).flood.some(({ abilities }) => abilities.release)).toBe(false);
    await here.say('case', { Ann: 'YES', Ben: 'YES', Cid: 'YES' });
    await here.pass(8 * 24);
    await release('Dee', number, 1);
    expect(await held()).toEqual(['hidden', 'hidden', 'hidden']);
    expect(await outcomeOf(release('Dee', number, 1))).toBe('conflict: governing_already');
    expect(await outcomeOf(release('Jon', number, 1))).toBe('forbidden: governing_own_words');
    await release('Eve', number, 1);
    expect(await held()).toEqual(['hidden', null, 'hidden']);
    expect(await words('Ann')).toContain('Cheap lamps 2');
    const event = await given.db.event.findFirst({
      where: { kind: 'comment_updated', commentId: at(1) },
      orderBy: { id: 'desc' },
    });
    expect(event).not.toBeNull();
    const seen = await here.caseOf('Ann', number);
    expect(seen.flood.map(({ apart }) => apart)).toEqual([null, null, 'RELEASED']);
    expect(JSON.stringify(seen)).not.toContain(here.who('Dee').id);
  });

  it('is unfolded alone when its author changes it, and is folded again in the words that were flagged', async () => {
    await folded();
    const jon = await here.as('Jon');
    await edit(jon, { commentId: at(1), version: 1, body: 'I beg your pardon.' });
    expect(await held()).toEqual(['folded', null, 'folded']);
    await edit(jon, { commentId: at(1), version: 2, body: 'Cheap lamps 2' });
    expect(await held()).toEqual(['folded', 'folded', 'folded']);
  });

  it('can be sealed by itself, in a case of its own, on the page of the flood too', async () => {
    const number = await folded();
    const sealed = { commentId: at(1), id: randomId(), paraphrase: 'an address', isConcerned: true };
    await sealComment(await here.as('Dee'), sealed);
    expect(await held()).toEqual(['folded', 'sealed', 'folded']);
    const seen = await here.caseOf('Ann', number);
    expect(JSON.stringify(seen)).not.toContain('Cheap lamps 2');
    expect(JSON.stringify(await here.caseOf('Jon', number))).toContain('Cheap lamps 2');
  });

  it('leaves no words behind when its author’s account is wiped after the case', async () => {
    await folded();
    await here.pass(8 * 24);
    const jon = await here.as('Jon');
    for (const commentId of comments) await remove(jon, commentId);
    const past = new Date(Date.now() - 1000);
    await given.db.user.update({
      where: { id: here.who('Jon').id },
      data: { deletedAt: past, reopenUntil: past },
    });
    await wipeClosedUsers(given.db);
    const kept = await given.db.caseComment.findMany({
      where: { commentId: { in: comments } },
      select: { snapshot: true, salt: true, revisionHash: true },
    });
    expect(kept.map(({ snapshot }) => snapshot)).toEqual(['', '', '']);
    // With its salt a few words could be guessed from the hash.
    expect(kept.map(({ salt }) => salt)).toEqual(['', '', '']);
    expect(kept.every(({ revisionHash }) => revisionHash.length === 64)).toBe(true);
  });
});
