/** What the log says of words that were asked about: nobody guesses them from it, and whoever has them can check it. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { edit } from '@/lib/services/margin/comments';
import { sealComment } from '@/lib/services/governing/flagging';
import { purge } from '@/lib/services/operating/purging';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';

const given = useDatabase();
const words = '+32 477 12 34 56';
const sha256 = (of: string) => createHash('sha256').update(of, 'utf8').digest('hex');
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
let commentId: string;
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee']);
  commentId = await here.write('Ann', words);
});
const hashesInLog = async () =>
  (await given.db.logEntry.findMany({ where: { groupId: here.groupId } })).flatMap(
    ({ entry }) => (JSON.parse(entry) as { revisionHash?: string }).revisionHash ?? [],
  );
const rewrite = async (version: number, body: string) =>
  edit(await here.as('Ann'), { commentId, version, body });
const seal = async () =>
  sealComment(await here.as('Ben'), {
    ...{ commentId, id: randomId(), paraphrase: 'A telephone number', isConcerned: true },
  });

describe('the hash of words that somebody asked about', () => {
  it('is of more than the words, which stays where they are', async () => {
    await here.flag('Ben', commentId);
    await here.flag('Cid', commentId);
    const { proof } = await here.caseOf('Cid', 1);
    expect(sha256(`${proof?.salt}\n${words}`)).toBe(proof?.hash);
    expect(new Set(await hashesInLog())).toEqual(new Set([proof?.hash]));
    expect(await hashesInLog()).not.toContain(sha256(words));
    const log = JSON.stringify(await given.db.logEntry.findMany({ where: { groupId: here.groupId } }));
    expect(log).not.toContain(proof?.salt);
  });

  it('is proved by nobody but their author once they are sealed, and by nobody when they are erased', async () => {
    await seal();
    expect((await here.caseOf('Cid', 1)).proof).toBeNull();
    const { proof } = await here.caseOf('Ann', 1);
    expect(sha256(`${proof?.salt}\n${words}`)).toBe(proof?.hash);
    await purge({ db: given.db, newId: randomId }, { commentId, ground: 'Order 4711 of the court' });
    expect((await here.caseOf('Ann', 1)).proof).toBeNull();
    expect(JSON.stringify(await given.db.case.findMany())).not.toContain(proof?.salt);
  });

  it('is the same for the same wording, and tells nothing of another one', async () => {
    await here.flag('Ben', commentId);
    await rewrite(1, 'Call me.');
    await here.flag('Ben', commentId);
    const [first, second] = [await here.caseOf('Cid', 1), await here.caseOf('Cid', 2)];
    expect(second.proof?.salt).not.toBe(first.proof?.salt);
    await rewrite(2, words);
    await here.flag('Cid', commentId);
    expect(await given.db.case.count({ where: { groupId: here.groupId } })).toBe(2);
  });

  it('stays as it was in cases from before there was a salt', async () => {
    await here.flag('Ben', commentId);
    await given.db.case.updateMany({ where: { commentId }, data: { salt: '', revisionHash: sha256(words) } });
    await here.flag('Cid', commentId);
    expect(
      await given.db.case.findMany({ where: { commentId }, select: { salt: true, revisionHash: true } }),
    ).toEqual([{ salt: '', revisionHash: sha256(words) }]);
  });
});
