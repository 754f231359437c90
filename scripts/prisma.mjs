// `node scripts/prisma.mjs generate | migrate dev --name x --create-only | migrate deploy | migrate diff …`
// Prisma's command line on this Catena's database (DATABASE_OWNER_URL, DATABASE_URL, or the embedded one).
// @ts-check
import { withDatabase } from './start/database.mjs';
import { run } from './start/failure.mjs';
import { runPrisma } from './prisma/cli.mjs';

const args = process.argv.slice(2);
const needsDatabase = ['migrate', 'db', 'studio'].includes(args[0] ?? '') && !args.includes('--help');

run(async () => {
  const { code } = needsDatabase
    ? await withDatabase(({ ownerUrl }) => runPrisma(args, { url: ownerUrl }))
    : await runPrisma(args);
  return code;
});
