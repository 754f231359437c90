/** What is no whole backup, or none for this database, is refused, and the database is as it was. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkSeal, readSealed, writeSealed } from '@/bin/backup/sealed-file';
import { migrate } from '../../../scripts/start/migrate.mjs';
import { everything, makeRehearsal, type Contents, type Urls } from './rehearsal';

const { at, catena, makeDatabase, makeBackup, end } = makeRehearsal();
let authorId: string;
let whole: Buffer;
let empty: Urls;
let before: Contents;

beforeAll(async () => {
  authorId = (await makeBackup()).lived.authorId;
  whole = readFileSync(at('one.backup'));
  empty = await makeDatabase();
  await migrate(empty);
  before = await everything(empty.ownerUrl);
}, 120_000);
afterAll(end);

vi.setConfig({ testTimeout: 120_000 });

describe('what is not a whole backup', () => {
  const refuse = (file: string) =>
    expect(checkSeal(file)).rejects.toThrow(/damaged or was cut short|is not a backup/);

  it('is refused wherever it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        writeFileSync(at('cut'), whole.subarray(0, length));
        await refuse(at('cut'));
      }),
      { seed: 20261122, numRuns: 40, examples: [[0], [10], [16], [whole.length - 73], [whole.length - 1]] },
    );
  });

  it('is refused whichever byte was changed', async () => {
    const last = whole.length - 1;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: last }),
        fc.integer({ min: 1, max: 255 }),
        async (place, by) => {
          const changed = Buffer.from(whole);
          changed[place] = (changed[place] ?? 0) ^ by;
          writeFileSync(at('changed'), changed);
          await refuse(at('changed'));
        },
      ),
      {
        seed: 20261122,
        numRuns: 40,
        examples: [
          [0, 1],
          [20, 1],
          [25, 255],
          [last - 40, 1],
          [last, 1],
        ],
      },
    );
  });

  it('leaves the database as it was, in one line', async () => {
    writeFileSync(at('short.backup'), whole);
    truncateSync(at('short.backup'), 5_000);
    for (const [file, reason] of [
      ['short.backup', 'is damaged or was cut short, and nothing was written'],
      ['first/passwords.json', 'is not a backup of Catena'],
      ['nowhere.backup', 'no such file'],
    ] as const) {
      const refused = await catena(empty, 'restore', at(file));
      expect(refused, file).toMatchObject({ code: 1 });
      expect(refused.output.trim().split('\n'), file).toEqual([expect.stringContaining(reason)]);
    }
    expect(await everything(empty.ownerUrl)).toEqual(before);
  });
});

/** The same backup with other lines, whole by its seal. */
async function rewritten(name: string, change: (lines: string[]) => string[]): Promise<string> {
  const lines: string[] = [];
  await readSealed(at('one.backup'), async (read) => {
    for (let next = await read.next(); !next.done; next = await read.next()) lines.push(next.value);
  });
  async function* write() {
    for (const line of change(lines)) yield `${line}\n`;
  }
  await writeSealed(at(name), write());
  return at(name);
}

describe('a whole file that does not fit', () => {
  const refuses = async (file: string, reason: RegExp) => {
    const refused = await catena(empty, 'restore', file);
    expect(refused).toMatchObject({ code: 1, output: expect.stringMatching(reason) as string });
    expect(await everything(empty.ownerUrl)).toEqual(before);
  };

  it('is refused when it was made with another version', async () => {
    const header = (line = '') => line.replace('a_conversation', 'another_conversation');
    await refuses(
      await rewritten('other.backup', ([first, ...rows]) => [header(first), ...rows]),
      /^The backup is of another version of Catena .*\n$/,
    );
  });

  it('is taken back whole when a row refers to one that is missing', async () => {
    const isAnn = (line: string) => line.includes(authorId) && line.includes('@example.org');
    const oneLess = (line = '') =>
      line.replace(/(?<="name":"users".*?"rows":)\d+/, (rows) => String(Number(rows) - 1));
    await refuses(
      await rewritten('orphans.backup', ([first, ...rows]) => [
        oneLess(first),
        ...rows.filter((row) => !isAnn(row)),
      ]),
      /^The database refused the backup, and nothing was written: .*foreign key/,
    );
  });

  it('is taken back whole when rows are missing, or too many', async () => {
    await refuses(await rewritten('fewer.backup', (lines) => lines.slice(0, -1)), /fewer rows than it says/);
    await refuses(
      await rewritten('more.backup', (lines) => [...lines, ...lines.slice(-1)]),
      /more rows than it says/,
    );
  });
});
