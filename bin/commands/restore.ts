import pg from 'pg';
import { env } from '@/lib/env';
import { headerSchema, openExactly } from '../backup/catalogue';
import { fill } from '../backup/fill';
import { noteRestored } from '../backup/note-restored';
import { checkSeal, readSealed } from '../backup/sealed-file';
import { sumUp } from '../backup/sum-up';
import { onlyFile, Refusal, type Command } from './command';

/** Puts a backup into a database without people and texts, as its owner: all of it, or nothing. */
export const restore: Command = async (_db, args) => {
  const file = onlyFile(args);
  await checkSeal(file);
  const client = await openExactly(env.databaseUrl);
  try {
    await client.query('BEGIN');
    const header = await readSealed(file, async (lines) => {
      const first = headerSchema.parse(JSON.parse(await nextOf(lines)));
      await fill(client, first, () => nextOf(lines));
      if (!(await lines.next()).done) throw new Refusal('The backup has more rows than it says.');
      return first;
    });
    await noteRestored(client, new Date());
    await client.query('COMMIT');
    console.log(`${file}: ${sumUp(header)}. Everybody signs in again.`);
    return 0;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new Refusal(`The database refused the backup, and nothing was written: ${error.message}.`);
  } finally {
    await client.end(); // before the COMMIT this takes everything back
  }
};

async function nextOf(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Refusal('The backup has fewer rows than it says.');
  return value;
}
