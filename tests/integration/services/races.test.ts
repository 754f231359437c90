/** Rights that are taken away in the middle of a write. The test holds one side open with a transaction of its own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { leaveGroup } from '@/lib/services/groups/groups';
import { invite, join, revoke } from '@/lib/services/groups/invitations';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let ann: Someone;
let abe: Someone;
let groupId: string;
let text: { textId: string; revisionId: string };
let threadId: string;

beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe] = [await world.makeUser('Ann'), await world.makeUser('Abe')];
  groupId = await world.makeGroup([ann, abe]);
  text = await world.makeReading(groupId, ann);
  threadId = (await world.makeNote(ann, text, groupId)).thread.id;
});

const wordsOf = (who: Someone) => given.db.comment.count({ where: { authorId: who.id } });
const isMember = async (who: Someone) =>
  (await given.db.membership.count({ where: { groupId, userId: who.id, leftAt: null } })) === 1;

const writes = {
  'a note': () => world.makeNote(abe, text, groupId),
  'a reply': () => world.makeReply(abe, threadId),
  'a text on the shelf': () => world.makeReading(groupId, abe),
  'an invitation': async () => invite(await world.as(abe), { groupId, days: 7 }),
};

describe.each(Object.entries(writes))('%s', (name, write) => {
  const leave = `UPDATE memberships SET "leftAt" = now() WHERE "groupId" = $1 AND "userId" = $2`;

  it('of a member who is being removed waits, and is refused when they are', async () => {
    const events = await given.db.event.count();
    const removal = await beginTransaction(given.urls.ownerUrl);
    await removal.query(leave, [groupId, abe.id]);
    const outcome = outcomeOf(write());
    await untilBlocked(given.urls.adminUrl);
    await removal.commit();
    expect(await outcome).toBe('not_found');
    expect(await wordsOf(abe)).toBe(0);
    expect(await given.db.event.count()).toBe(events);
  });

  it('of a member whose removal is taken back goes through', async () => {
    const removal = await beginTransaction(given.urls.ownerUrl);
    await removal.query(leave, [groupId, abe.id]);
    const outcome = outcomeOf(write());
    await untilBlocked(given.urls.adminUrl);
    await removal.rollback();
    expect(await outcome).toBe('done');
  });
});

describe('leaving', () => {
  it.each(['a note', 'a reply'] as const)('waits for %s that was begun as a member', async (name) => {
    // Holds the lock of the outbox, which a write takes last, after everything else.
    const outbox = await beginTransaction(given.urls.ownerUrl);
    await outbox.query('SELECT pg_advisory_xact_lock(7201)');
    const writing = outcomeOf(writes[name]());
    await untilBlocked(given.urls.adminUrl);
    const leaving = outcomeOf(world.as(abe).then((context) => leaveGroup(context, groupId)));
    await untilBlocked(given.urls.adminUrl, 2);
    expect([await wordsOf(abe), await isMember(abe)]).toEqual([0, true]);
    await outbox.commit();
    expect([await writing, await leaving]).toEqual(['done', 'done']);
    expect([await wordsOf(abe), await isMember(abe)]).toEqual([1, false]);
  });

  it('and writing at once end in one of two ways: said and left, or refused', async () => {
    for (let round = 0; round < 10; round++) {
      const una = await world.makeUser('Una');
      const { token } = await invite(await world.as(ann), { groupId, days: 1 });
      await join(await world.as(una), token);
      const context = await world.as(una);
      const [said, left] = await Promise.all([
        outcomeOf(world.makeReply(una, threadId)),
        outcomeOf(leaveGroup(context, groupId)),
      ]);
      expect(left).toBe('done');
      expect(['done', 'not_found']).toContain(said);
      expect(await wordsOf(una)).toBe(said === 'done' ? 1 : 0);
    }
  });

  it('five times at once is leaving once, and nobody waits for ever', async () => {
    const context = await world.as(abe);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => outcomeOf(leaveGroup(context, groupId))),
    );
    expect(outcomes.sort()).toEqual(['done', ...Array<string>(4).fill('not_found')]);
    expect(await isMember(abe)).toBe(false);
  });
});

describe('an invitation that is revoked while somebody joins', () => {
  const made = async () => {
    const { token } = await invite(await world.as(ann), { groupId, days: 7 });
    const row = await given.db.invitation.findFirstOrThrow({
      where: { groupId },
      orderBy: { createdAt: 'desc' },
    });
    return { token, id: row.id };
  };
  let una: Someone;
  beforeEach(async () => {
    una = await world.makeUser('Una');
  });

  it('refuses them when the revocation came first', async () => {
    const { token, id } = await made();
    const revocation = await beginTransaction(given.urls.ownerUrl);
    await revocation.query(`UPDATE invitations SET "revokedAt" = now() WHERE id = $1`, [id]);
    const joining = outcomeOf(world.as(una).then((context) => join(context, token)));
    await untilBlocked(given.urls.adminUrl);
    await revocation.commit();
    expect(await joining).toBe('not_found');
    expect(await isMember(una)).toBe(false);
  });

  it('waits for them when they came first', async () => {
    const { token, id } = await made();
    const other = await beginTransaction(given.urls.ownerUrl);
    await other.query(`INSERT INTO memberships ("groupId", "userId", "joinedAt") VALUES ($1, $2, now())`, [
      groupId,
      una.id,
    ]);
    const joining = outcomeOf(world.as(una).then((context) => join(context, token)));
    await untilBlocked(given.urls.adminUrl);
    const revoking = outcomeOf(world.as(ann).then((context) => revoke(context, id)));
    await untilBlocked(given.urls.adminUrl, 2);
    await other.rollback();
    expect([await joining, await revoking]).toEqual(['done', 'done']);
    expect(await isMember(una)).toBe(true);
  });
});
