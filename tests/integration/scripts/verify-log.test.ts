/** A group's log is checked from its file alone: without a server, and without a database. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportLog } from '@/lib/services/governing/log';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from '../services/governed-group';
import { makeFolder, removeFolder } from './catena';

const given = useDatabase();
const folder = makeFolder();
afterAll(() => removeFolder(folder));

const env = {
  ...process.env,
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  CATENA_DATA: path.join(folder, 'none'),
};
function verify(log: unknown): Promise<{ code: number; output: string }> {
  const file = path.join(folder, 'log.json');
  writeFileSync(file, typeof log === 'string' ? log : JSON.stringify(log));
  return new Promise((done) => {
    execFile(process.execPath, ['bin/catena', 'verify-log', file], { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

describe('bin/catena verify-log', () => {
  it('says that a log is whole, and which head it has; and at which row it was touched', async () => {
    const here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid']);
    const comment = await here.write('Cid', 'You are all fools.');
    await here.flag('Ann', comment);
    await here.flag('Ben', comment);
    const log = await exportLog(await here.as('Ann'), here.groupId);
    const whole = await verify(log);
    expect(whole.code, whole.output).toBe(0);
    expect(whole.output).toContain(log.entries.at(-1)?.hash);

    const [first, ...others] = log.entries;
    const rewritten = { ...first, entry: first?.entry.replace('FLAGGED', 'SIGNED') };
    expect(await verify({ ...log, entries: [rewritten, ...others] })).toMatchObject({ code: 1 });
    expect((await verify({ ...log, entries: others })).output).toContain('broken at row 1');
  }, 60_000);

  it('says what to do about a file that is something else', async () => {
    for (const file of ['no JSON', '{"a":1}']) {
      const { code, output } = await verify(file);
      expect([code, output]).toEqual([1, expect.stringMatching(/export/)]);
    }
  }, 60_000);
});
