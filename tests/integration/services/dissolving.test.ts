/** A group is dissolved, by its own vote or on a legal order: who reads what from then on, and that nobody writes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { catchUp } from '@/lib/services/governing/act';
import { beginPetition, signPetition, stand } from '@/lib/services/governing/petitions';
import { vote } from '@/lib/services/governing/voting';
import { openAffairs } from '@/lib/services/governing/affairs';
import { openLog } from '@/lib/services/governing/log';
import { openWaiting } from '@/lib/services/governing/waiting';
import { replay } from '@/lib/domain/governance/log';
import type { LogRow } from '@/lib/domain/governance/affairs';
import { randomId } from '@/lib/domain/ids';
import { edit, remove, reply } from '@/lib/services/margin/comments';
import { openExport } from '@/lib/services/export';
import { leaveGroup, openGroup, shelveText } from '@/lib/services/groups/groups';
import { invite, join, openInvitation } from '@/lib/services/groups/invitations';
import { accept, ask, enter, openFront } from '@/lib/services/groups/joining';
import { planMeeting } from '@/lib/services/shelf/meetings';
import { dissolveGroup } from '@/lib/services/operating/dissolving';
import { react } from '@/lib/services/margin/reactions';
import { requireThread } from '@/lib/services/margin/threads';
import { lockMemberships } from '@/lib/services/context';
import { moveThread } from '@/lib/services/margin/moves';
import { shareThread } from '@/lib/services/margin/sharing';
import { splitOff } from '@/lib/services/groups/splitting-off';
import { openMargin, openReader } from '@/lib/services/margin/reader';
import { moveBack } from '../../factories/move-back';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
const ground = 'Order 4711 of the court in Ghent';
const operating = () => ({ db: given.db, newId: randomId });
const dissolve = (groupId: string) => dissolveGroup(operating(), { groupId, ground });

describe('an open group that the world reads', () => {
  let world: World;
  let [ann, abe, fay, sam]: Someone[] = [];
  let groupId: string;
  let token: string;
  let text: Awaited<ReturnType<World['makeReading']>>;
  let threadId: string;
  let commentId: string;
  const as = (who: Someone | undefined) => world.as(who ?? null);
  beforeEach(async () => {
    world = makeWorld(given.db);
    [ann, abe, fay, sam] = await Promise.all(
      ['Ann', 'Abe', 'Fay', 'Sam'].map((name) => world.makeUser(name)),
    );
    if (!ann || !abe || !fay) throw new Error('nobody is there');
    groupId = await world.makeGroup([ann, abe, fay], 'Open group', { kind: 'open', readers: 'world' });
    text = await world.makeReading(groupId, ann, { audience: 'world' });
    const note = await world.makeNote(ann, text, groupId, { body: 'What Ann said.' });
    [threadId, commentId] = [note.thread.id, note.comments[0]?.id ?? ''];
    await world.makeReply(fay, threadId, 'What Fay said.');
    ({ token } = await invite(await as(ann), { groupId, days: 7 }));
    await leaveGroup(await as(fay), groupId);
  });
  const read = (who: Someone | undefined) => as(who).then((context) => requireThread(context, threadId));

  it('is read by its members as before, and by nobody else any more, whoever was in it once', async () => {
    for (const who of [ann, abe, fay, sam, undefined])
      expect(await outcomeOf(read(who)), who?.name).toBe('done');
    expect(await dissolve(groupId)).toBe('done');
    for (const who of [ann, abe]) expect((await read(who)).comments).toHaveLength(2);
    for (const who of [fay, sam]) {
      expect(await outcomeOf(read(who)), who?.name).toBe('not_found');
      expect(await outcomeOf(as(who).then((context) => openGroup(context, groupId)))).toBe('not_found');
      expect(await outcomeOf(as(who).then((context) => openFront(context, groupId)))).toBe('not_found');
    }
    expect(await outcomeOf(read(undefined))).toBe('unauthenticated');
    const view = { kind: 'group', groupId } as const;
    const opened = await openReader(await as(ann), { textId: text.textId, view });
    const margin = JSON.stringify(opened, (_, value: unknown) => (typeof value === 'bigint' ? '' : value));
    expect(margin).toContain('What Ann said.');
    expect(margin).not.toMatch(/"(reply|flag|react|choose|tend|move)":true/);
  });

  it('takes nothing any more, from nobody', async () => {
    await dissolve(groupId);
    const context = await as(abe);
    const attempts = {
      reply: () => reply(context, { threadId, clientId: randomId(), parentId: null, body: 'More.' }),
      react: () => react(context, { commentId, kind: 'agree', on: true }),
      note: () =>
        world.makeNote(abe ?? ann ?? { id: '', name: '', email: '' }, text, groupId, { body: 'New.' }),
      invite: () => invite(context, { groupId, days: 7 }),
      shelve: async () =>
        shelveText(context, {
          groupId,
          textId: (await world.makeText(null, { audience: 'world' })).textId,
        }),
      meet: () =>
        planMeeting(context, {
          ...{ clientId: randomId(), groupId, date: '2030-01-01', time: '19:00', timeZone: 'UTC', place: '' },
          ledById: null,
        }),
      vote: () =>
        beginPetition(context, {
          ...{ groupId, id: randomId(), kind: 'election', objectId: null, grave: null, statement: '' },
        }),
      enter: async () => enter(await as(sam), groupId),
      ask: async () => ask(await as(sam), { groupId, line: '' }),
      join: async () => join(await as(sam), token),
      look: async () => openInvitation(await as(sam), token),
    };
    for (const [name, attempt] of Object.entries(attempts))
      expect([name, await outcomeOf(attempt())]).toEqual([
        name,
        expect.stringMatching(/forbidden|not_found/),
      ]);
    expect(await given.db.comment.count({ where: { threadId } })).toBe(2);
  });

  it('lets its members take everything along, change and remove their own words, and leave', async () => {
    await dissolve(groupId);
    const { conversations } = await openExport(await as(abe), { of: 'group', groupId });
    const taken = [];
    for await (const each of conversations) taken.push(each);
    expect(JSON.stringify(taken)).toContain('What Ann said.');
    await edit(await as(ann), { commentId, version: 1, body: 'Said better.' });
    await remove(await as(ann), commentId);
    await leaveGroup(await as(abe), groupId);
    expect(await outcomeOf(read(abe))).toBe('not_found');
  });

  it('lets them go on elsewhere: with its shelf and their own notes, and with whatever else they do', async () => {
    await dissolve(groupId);
    const named = { clientId: randomId(), name: 'Those who go on', description: '' };
    const { groupId: toId } = await splitOff(await as(ann), { groupId, ...named });
    const { threads, comments } = await openMargin(await as(ann), {
      textId: text.textId,
      view: { kind: 'group', groupId: toId },
    });
    expect([threads.length, comments.map(({ html }) => html.includes('What Ann said.'))]).toEqual([
      1,
      [true],
    ]);
    // To bring a note back into what was dissolved is nobody's.
    const back = { clientId: randomId(), threadId: threads[0]?.id ?? '', groupId };
    expect(await outcomeOf(shareThread(await as(ann), back))).toMatch(/forbidden|not_found/);
    const moved = { clientId: randomId(), threadId, audience: { kind: 'group', groupId: toId } } as const;
    expect(await outcomeOf(moveThread(await as(ann), moved))).toMatch(/forbidden/);
    const context = await as(ann);
    const locked = await given.db.$transaction((tx) => lockMemberships(tx, context.actor));
    expect([...locked.groupIds].sort()).toEqual([...context.actor.groupIds].sort());
  });

  it('is dissolved once, and not brought back', async () => {
    await dissolve(groupId);
    expect(await dissolve(groupId)).toBe('already');
    expect(await dissolve('nothing')).toBeNull();
    const rows = await given.db.logEntry.count({ where: { groupId, act: 'OPERATOR_DISSOLVED' } });
    expect(rows).toBe(1);
    const again = { where: { id: groupId }, data: { dissolvedAt: null } };
    await expect(given.db.group.update(again)).rejects.toThrow();
    expect((await openWaiting(await as(abe))).done).toMatchObject([{ act: 'OPERATOR_DISSOLVED' }]);
    expect((await openWaiting(await as(sam))).done).toEqual([]);
    expect((await openLog(await as(abe), { groupId })).entries[0]).toMatchObject({ reason: ground });
  });

  it('whoever asked to be let in waits for nobody', async () => {
    const asking = await world.makeGroup([ann ?? sam ?? { id: '', name: '', email: '' }], 'By request', {
      kind: 'request',
    });
    await ask(await as(sam), { groupId: asking, line: 'Please.' });
    await dissolve(asking);
    const answer = accept(await as(ann), { groupId: asking, userId: sam?.id ?? '' });
    expect(await outcomeOf(answer)).toMatch(/forbidden|not_found/);
  });
});

describe('what is open when it happens', () => {
  it('ends undecided, and the log alone says so', async () => {
    const here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee']);
    const comment = await here.write('Dee', 'You are all fools.');
    for (const name of ['Ann', 'Ben']) await here.flag(name, comment);
    expect(await here.heldAs(comment)).toBe('folded');
    const { groupId } = here;
    const asked = { groupId, kind: 'election', objectId: null, grave: null, statement: '' } as const;
    const { petitionId } = await beginPetition(await here.as('Ann'), { ...asked, id: randomId() });
    await signPetition(await here.as('Ben'), { groupId, petitionId });
    await stand(await here.as('Cid'), { groupId, petitionId, statement: 'Within a day.' });
    const ballotId = await here.ballotOf('case');
    const voting = (async () => {
      for (const name of ['Ann', 'Ben', 'Cid'])
        await vote(await here.as(name), { groupId, ballotId, choice: 'YES' }).catch(() => undefined);
    })();
    await Promise.all([voting, dissolve(groupId)]);
    const { db } = given;
    expect(await db.ballot.count({ where: { groupId, closedAt: null } })).toBe(0);
    expect(await db.petition.findMany({ where: { groupId } })).toMatchObject([{ ending: 'MOOT' }]);
    expect(await db.ballotVote.count({ where: { ballotId } })).toBe(0);
    expect(await db.mandate.count({ where: { groupId, endedAt: null } })).toBe(0);
    const rows = (await db.logEntry.findMany({ where: { groupId }, orderBy: { seq: 'asc' } })).map(
      ({ entry }) => JSON.parse(entry) as LogRow,
    );
    expect(rows.at(-1)).toMatchObject({ act: 'OPERATOR_DISSOLVED', reason: ground });
    // What was folded stays so, and the log tells it.
    expect(replay(rows).holdings.get(comment)?.as).toBe((await here.heldAs(comment)) ?? undefined);
    await moveBack(given.urls, 24 * 200);
    expect(await catchUp(db, groupId, randomId)).toBe(false);
    expect((await openAffairs(await here.as('Ann'), groupId)).moderators).toEqual([]);
  });

  it('by a carried grave ballot it is the members’ own act, in the log after the count', async () => {
    const here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid']);
    const { groupId } = here;
    const grave = { kind: 'DISSOLVE', personId: null } as const;
    const asked = {
      groupId,
      kind: 'grave',
      objectId: null,
      grave,
      statement: 'We have read everything.',
    } as const;
    const { petitionId } = await beginPetition(await here.as('Ann'), { ...asked, id: randomId() });
    await signPetition(await here.as('Ben'), { groupId, petitionId }).catch(() => undefined);
    await here.pass(24 * 4);
    await here.beHere();
    await here.say('grave', { Ann: 'YES', Ben: 'YES', Cid: 'YES' });
    expect(await here.acts()).not.toContain('DISSOLVED');
    await here.pass(24 * 16);
    const acts = await here.acts();
    expect(acts.slice(-1)).toEqual(['DISSOLVED']);
    expect(acts).toContain('BALLOT_CLOSED');
    expect(await given.db.group.findUnique({ where: { id: groupId } })).toMatchObject({
      dissolvedAt: expect.any(Date) as Date,
    });
    const text = { textId: here.text.textId, revisionId: here.text.revisionId };
    expect(await outcomeOf(here.world.makeNote(here.who('Ann'), text, groupId, { body: 'New.' }))).toMatch(
      /forbidden/,
    );
    expect((await openWaiting(await here.as('Cid'))).done).toMatchObject([{ act: 'DISSOLVED' }]);
  });
});
