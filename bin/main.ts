/** Catena's command line. `bin/catena` finds the database and runs this. */
import { openDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { env } from '@/lib/env';
import { backup } from './commands/backup';
import { Misuse, Refusal, usage, type Command } from './commands/command';
import { importFiles } from './commands/import';
import { operate } from './commands/operator';
import { printPasswordLink } from './commands/password-link';
import { restore } from './commands/restore';
import { tryMail } from './commands/try-mail';
import { verifyLog } from './commands/verify-log';

const commands: Record<string, Command> = {
  import: importFiles,
  'password-link': printPasswordLink,
  'try-mail': tryMail,
  operator: operate,
  backup,
  restore,
};

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(usage);
    return name === undefined ? 2 : 0;
  }
  if (name === 'verify-log') return verifyLog(args);
  const command = commands[name];
  if (!command) throw new Misuse(`There is no command "${name}".`);
  const { db, close } = openDatabase(env.databaseUrl, 2);
  try {
    return await command(db, args);
  } finally {
    await close();
  }
}

/** Such as one that is not there or may not be written; Node's message names it and says why. */
const isAboutAFile = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && 'path' in error;

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof Misuse) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof AppError || error instanceof Refusal || isAboutAFile(error))
      console.error(error.message);
    else console.error(error);
    process.exit(error instanceof Misuse ? 2 : 1);
  },
);
