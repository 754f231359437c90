/** Whatever somebody has said or named, beside their notes in groups, when they delete their account. */
import { beforeEach, describe, expect, it } from 'vitest';
import { closeAccount, reopenAccount } from '@/lib/auth/closing';
import { wipeClosedUsers } from '@/lib/db/wipe';
import { randomId } from '@/lib/domain/ids';
import { ask } from '@/lib/services/groups/joining';
import { hide, listHidden, readHidden } from '@/lib/services/margin/hiding';
import { openMeeting } from '@/lib/services/shelf/meeting';
import { removeWord, sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import { planMeeting } from '@/lib/services/shelf/meetings';
import { shareThread } from '@/lib/services/margin/sharing';
import { changeTag, changeTagName } from '@/lib/services/margin/tags';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, password, type Someone, type World } from '../../factories/world';

const given = useDatabase();
let world: World;
let ada: Someone;
let ben: Someone;
let groupId: string;
let text: Awaited<ReturnType<World['makeReading']>>;
beforeEach(async () => {
  // Whoever an earlier test left closed is none of this one's business.
  await given.db.user.updateMany({ data: { reopenUntil: null } });
  world = makeWorld(given.db);
  [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  groupId = await world.makeGroup([ben, ada]);
  text = await world.makeReading(groupId, ben);
});
const close = (words: 'keep' | 'take') =>
  closeAccount(given.db, ada.id, { words, currentPassword: password }, new Date());
async function aWeekLater() {
  await given.db.user.update({
    where: { id: ada.id },
    data: { reopenUntil: new Date(Date.now() - 1000) },
  });
  expect(await wipeClosedUsers(given.db)).toBe(1);
}

describe('what was said of a date', () => {
  let meetingId: string;
  beforeEach(async () => {
    const date = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const when = { date, time: '19:00', timeZone: 'UTC', place: '', ledById: null };
    ({ meetingId } = await planMeeting(await world.as(ben), { clientId: randomId(), groupId, ...when }));
  });
  const say = async (who: Someone, kind: 'prompt' | 'remark', body: string) =>
    (await sayOfMeeting(await world.as(who), { meetingId, clientId: randomId(), kind, body })).wordId;
  const said = async () =>
    JSON.stringify(await openMeeting(await world.as(ben), { groupId, meetingId })).match(/Said \w+/g) ?? [];
  const bodiesOf = async (who: Someone) =>
    (await given.db.meetingWord.findMany({ where: { authorId: who.id }, orderBy: { id: 'asc' } })).map(
      ({ body }) => body,
    );

  it('is taken out with what was said in groups, comes back within the week, and is gone after it', async () => {
    await say(ada, 'prompt', 'Said asking.');
    await say(ada, 'remark', 'Said coming.');
    await removeWord(await world.as(ada), {
      wordId: await say(ada, 'remark', 'Said wrongly.'),
      removed: true,
    });
    await say(ben, 'remark', 'Said answering.');
    expect((await said()).sort()).toEqual(['Said answering', 'Said asking', 'Said coming']);
    await close('take');
    expect(await said()).toEqual(['Said answering']);
    expect(await reopenAccount(given.db, ada.id, new Date())).toBe(true);
    expect((await said()).sort()).toEqual(['Said answering', 'Said asking', 'Said coming']);
    await close('take');
    await aWeekLater();
    expect(await said()).toEqual(['Said answering']);
    expect(await bodiesOf(ada)).toEqual(['', '', '']);
    expect(await bodiesOf(ben)).toEqual(['Said answering.']);
  });

  it('stays where what was said in groups stays, but for what they took away themselves', async () => {
    await say(ada, 'remark', 'Said coming.');
    await removeWord(await world.as(ada), {
      wordId: await say(ada, 'remark', 'Said wrongly.'),
      removed: true,
    });
    await close('keep');
    await aWeekLater();
    expect(await said()).toEqual(['Said coming']);
    expect((await bodiesOf(ada)).sort()).toEqual(['', 'Said coming.']);
  });
});

describe('whom others have hidden', () => {
  it('stays hidden from them when that person is gone', async () => {
    const note = await world.makeNote(ada, text, groupId, { body: 'Unkind.' });
    await hide(await world.as(ben), { commentId: note.comments[0]?.id ?? '', what: 'author' });
    await close('keep');
    await aWeekLater();
    expect((await readHidden(await world.as(ben))).people).toEqual([ada.id]);
    expect(await listHidden(await world.as(ben))).toHaveLength(1);
  });

  it('is forgotten of whoever hid them and is gone', async () => {
    const note = await world.makeNote(ben, text, groupId);
    await hide(await world.as(ada), { commentId: note.comments[0]?.id ?? '', what: 'author' });
    await close('keep');
    await aWeekLater();
    expect(await given.db.hiddenPerson.count({ where: { userId: ada.id } })).toBe(0);
  });
});

describe('private notes', () => {
  it('go with their tags, also those called otherwise since, with their links and their copies’ trail', async () => {
    const link = `See http://localhost/texts/${text.textId}#p1 again.`;
    const mine = await world.makeNote(ada, text, null, { body: link });
    const threadId = mine.thread.id;
    const { thread } = await changeTag(await world.as(ada), { threadId, name: 'Mother', on: true });
    const tagId = thread.tags?.[0]?.id ?? '';
    await changeTagName(await world.as(ada), { tagId, from: 'Mother', to: 'Parents' });
    await shareThread(await world.as(ada), { clientId: randomId(), threadId, groupId });
    const theirs = await world.makeNote(ben, text, groupId);
    await changeTag(await world.as(ben), { threadId: theirs.thread.id, name: 'Everybody’s', on: true });
    expect(await given.db.passageLink.count()).toBeGreaterThan(0);
    await close('keep');
    await aWeekLater();
    expect(await given.db.thread.findUnique({ where: { id: threadId } })).toBeNull();
    expect(await given.db.tag.count({ where: { ownerId: ada.id } })).toBe(0);
    expect(await given.db.tagRename.count({ where: { renamedById: ada.id } })).toBe(0);
    expect(await given.db.threadTag.count({ where: { threadId: theirs.thread.id } })).toBe(1);
  });
});

describe('the line with which somebody asked to come in', () => {
  it('is gone with them', async () => {
    const club = await world.makeGroup([ben], 'Club', { kind: 'request' });
    await ask(await world.as(ada), { groupId: club, line: 'I am Ada.' });
    await close('keep');
    await aWeekLater();
    expect(await given.db.joinRequest.findMany({ where: { userId: ada.id } })).toMatchObject([{ line: '' }]);
  });
});

it('what they stood with, and said when they asked for a vote, goes with them; nobody words it anew', async () => {
  const at = new Date();
  const later = new Date(at.getTime() + 86_400_000);
  const petition = (id: string, byId: string) => ({
    ...{
      id,
      groupId,
      kind: 'appeal',
      objectId: id,
      state: 'COLLECTING',
      openedAt: at,
      until: later,
      needs: 2,
    },
    statement: 'Said asking.',
    signatures: { create: { userId: byId, at } },
  });
  const [own, other] = [randomId(), randomId()];
  await given.db.petition.create({ data: petition(own, ada.id) });
  await given.db.petition.create({ data: petition(other, ben.id) });
  const mandate = {
    id: randomId(),
    groupId,
    holderId: ada.id,
    origin: 'FOUNDER',
    statement: 'Said standing.',
  };
  await given.db.mandate.create({ data: { ...mandate, startsAt: at, endsAt: later } });
  await close('keep');
  await aWeekLater();
  expect(await given.db.mandate.findUnique({ where: { id: mandate.id } })).toMatchObject({ statement: '' });
  const statements = await given.db.petition.findMany({ where: { id: { in: [own, other] } } });
  expect(statements.map(({ statement }) => statement).sort()).toEqual(['', 'Said asking.']);
  const reworded = { where: { id: mandate.id }, data: { statement: 'Something else.' } };
  await expect(given.db.mandate.update(reworded)).rejects.toThrow();
});
