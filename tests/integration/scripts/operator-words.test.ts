/** `bin/catena operator seal`, `unseal` and `purge`: on every way by which words leave the server, for everyone, and told. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { verifyChain } from '@/lib/domain/governance/log';
import { randomId } from '@/lib/domain/ids';
import { AppError } from '@/lib/errors';
import { edit, remove, restore } from '@/lib/services/margin/comments';
import { openCase } from '@/lib/services/governing/cases';
import { flagComment } from '@/lib/services/governing/flagging';
import { exportLog } from '@/lib/services/governing/log';
import { readHistory } from '@/lib/services/margin/history';
import { invite, join } from '@/lib/services/groups/invitations';
import { requireThread } from '@/lib/services/margin/threads';
import { vote } from '@/lib/services/governing/voting';
import { moveBack } from '../../factories/move-back';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makePlace, wordsOf } from '../services/held-place';
import { ways, type Way } from '../services/held-ways';
import { outcomeOf } from '../services/refusal';
import { ground, operator } from './operator';

const given = useDatabase();
const everyWay = Object.keys(ways) as Way[];
let here: Awaited<ReturnType<typeof makePlace>>;
const asPlain = (_: string, value: unknown) =>
  value instanceof Map ? [...value] : typeof value === 'bigint' ? Number(value) : value;

async function allBy(who: Someone | null, way: Way): Promise<string> {
  try {
    return JSON.stringify(await ways[way](await here.world.as(who), here.place), asPlain);
  } catch (error) {
    if (error instanceof AppError) return '';
    throw error;
  }
}
async function waysTo(who: Someone | null): Promise<string[]> {
  const found = [];
  for (const way of everyWay)
    if ([...(await allBy(who, way)).matchAll(wordsOf(here.place))].length > 0) found.push(way);
  return found;
}
const both = () => [here.place.replyId, here.place.noteId];
const as = (who: Someone) => here.world.as(who);
const caseFor = async (who: Someone) => openCase(await as(who), { groupId: here.place.groupId, number: 1 });
const say = (deed: string, ...more: string[]) =>
  Promise.all(both().map((id) => operator(given.urls, deed, id, '--ground', ground, ...more)));
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

let author: Someone;
let others: Someone[];
beforeAll(async () => {
  here = await makePlace(given.db);
  author = here.ann;
  others = [here.abe, await here.world.makeUser('Ben'), await here.world.makeUser('Cid')];
  const { token } = await invite(await as(author), { groupId: here.place.groupId, days: 7 });
  for (const who of others.slice(1)) await join(await as(who), token);
  await moveBack(given.urls, 24 * 10);
  await given.db.user.updateMany({ data: { seenOn: new Date() } });
  for (const who of others.slice(0, 2))
    await flagComment(await as(who), {
      ...{ commentId: here.place.replyId, id: randomId(), kind: 'unkind' },
      note: `${here.place.marker} is what it says.`,
    });
});

describe('sealed', () => {
  it('wants to be told what stands instead', async () => {
    const said = await operator(given.urls, 'seal', here.place.replyId, '--ground', ground);
    expect(said.code).toBe(2);
    expect(await waysTo(others[0] ?? null)).not.toEqual([]);
  });

  it('is gone on every way, at once, while a vote about it goes on, and the case shows it no more', async () => {
    for (const { code, output } of await say('seal', '--instead', 'A telephone number'))
      expect(code, output).toBe(0);
    for (const who of [...others, null]) expect(await waysTo(who)).toEqual([]);
    const [other] = others;
    if (!other) throw new Error('nobody else is there');
    expect(await caseFor(other)).toMatchObject({
      ...{ html: null, paraphrase: 'A telephone number', notes: [], operator: 'sealed' },
    });
    const { comments } = await requireThread(await as(other), here.place.threadId);
    expect(comments.find(({ id }) => id === here.place.replyId)?.held).toEqual({
      ...{ as: 'sealed', operator: {}, paraphrase: 'A telephone number', reason: ground, open: true },
    });
    expect(await outcomeOf(readHistory(await as(other), here.place.replyId))).toMatch(/forbidden|not_found/);
  });

  it('is not undone by a vote, nor by new words of its author', async () => {
    const ballot = await given.db.ballot.findFirstOrThrow({ where: { groupId: here.place.groupId } });
    for (const who of others)
      await vote(await as(who), { groupId: here.place.groupId, ballotId: ballot.id, choice: 'NO' }).catch(
        () => undefined,
      );
    await moveBack(given.urls, 24 * 9);
    await caseFor(author);
    const row = () => given.db.comment.findUniqueOrThrow({ where: { id: here.place.replyId } });
    expect(await given.db.case.count({ where: { state: 'LAPSED' } })).toBe(1);
    expect((await row()).heldAs).toBe('sealed');
    const { version, body } = await row();
    await edit(await as(author), { commentId: here.place.replyId, version, body: `${body} Again.` });
    expect((await row()).heldAs).toBe('sealed');
    expect(await waysTo(others[0] ?? null)).toEqual([]);
  });

  it('a second time nothing is done; unsealed, it is as the group has it', async () => {
    const rows = () => given.db.logEntry.count({ where: { groupId: here.place.groupId } });
    const before = await rows();
    for (const { output } of await say('seal', '--instead', 'Something')) expect(output).toContain('already');
    expect(await rows()).toBe(before);
    for (const { code, output } of await say('unseal')) expect(code, output).toBe(0);
    expect(await waysTo(others[0] ?? null)).not.toEqual([]);
    for (const { output } of await say('unseal')) expect(output).toContain('not sealed');
    expect(await rows()).toBe(before + 2);
  });
});

describe('purged', () => {
  it('is said before it is done, and done with a second yes alone', async () => {
    for (const { code, output } of await say('purge')) {
      expect(code).toBe(1);
      expect(output).toMatch(/would erase for good[\s\S]*--yes/);
    }
    expect(await waysTo(author)).not.toEqual([]);
  });

  test('no words are left anywhere in the database, and a hash is', async () => {
    const { body } = await given.db.comment.findUniqueOrThrow({ where: { id: here.place.replyId } });
    await given.db.draft.create({
      data: {
        ...{ authorId: author.id, id: `edit-${here.place.replyId}`, textId: here.place.textId, version: 1 },
        ...{ content: { body: `${body} More.` }, updatedAt: new Date() },
      },
    });
    for (const { code, output } of await say('purge', '--yes')) {
      expect(code, output).toBe(0);
      expect(output).toMatch(/SHA-256 [0-9a-f]{64}/);
    }
    for (const who of [author, ...others, null]) expect(await waysTo(who)).toEqual([]);
    const tables = await given.db.$queryRaw<{ name: string }[]>`
      SELECT quote_ident(relname) AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\_prisma%'`;
    for (const { name } of tables) {
      const [found] = await given.db.$queryRawUnsafe<{ count: bigint }[]>(
        `SELECT count(*) FROM ${name} r WHERE position('${body}' IN r::text) > 0`,
      );
      expect([name, Number(found?.count)]).toEqual([name, 0]);
    }
    const { comments } = await requireThread(await as(author), here.place.threadId);
    const left = comments.find(({ id }) => id === here.place.replyId);
    expect(left).toMatchObject({
      html: '',
      source: null,
      held: { operator: { purged: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
    });
  });

  it('never comes back: not by its author, nor unsealed, nor in the database', async () => {
    const { version } = await given.db.comment.findUniqueOrThrow({ where: { id: here.place.replyId } });
    const edited = edit(await as(author), { commentId: here.place.replyId, version, body: 'Back.' });
    expect(await outcomeOf(edited)).toMatch(/forbidden/);
    await remove(await as(author), here.place.replyId);
    await restore(await as(author), here.place.replyId);
    expect(await waysTo(author)).toEqual([]);
    for (const { code } of await say('unseal')) expect(code).toBe(1);
    for (const { output } of await say('purge', '--yes')) expect(output).toContain('already');
    const back = { where: { id: here.place.replyId }, data: { body: 'Back.' } };
    await expect(given.db.comment.update(back)).rejects.toThrow();
  });

  test('the log is whole, and says what was done', async () => {
    const [other] = others;
    if (!other) throw new Error('nobody else is there');
    const { entries } = await exportLog(await as(other), here.place.groupId);
    expect(await verifyChain(entries, sha256)).toMatchObject({ whole: true });
    const acts = entries.map(({ entry }) => (JSON.parse(entry) as { act: string }).act);
    for (const act of ['OPERATOR_SEALED', 'OPERATOR_UNSEALED', 'OPERATOR_PURGED'])
      expect(acts.filter((each) => each === act)).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toContain(here.place.marker);
  });
});
