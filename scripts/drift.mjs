// `npm run db:drift`: the migrations make exactly the tables that Prisma's schema describes. They are applied to an
// empty database of their own, as `npm start` applies them, and the outcome is compared with the schema.
// @ts-check
import { randomUUID } from 'node:crypto';
import { runPrisma } from './prisma/cli.mjs';
import { atDatabase, connect } from './start/connect.mjs';
import { withDatabase } from './start/database.mjs';
import { Failure, run } from './start/failure.mjs';

const TO_SCHEMA = ['--to-schema', 'prisma/schema', '--exit-code'];
const DIFFERENT = 2;

/** @param {string} what @param {string[]} from @param {string} url @returns {Promise<boolean>} */
async function isEqual(what, from, url) {
  const { code, output } = await runPrisma(['migrate', 'diff', ...from, ...TO_SCHEMA], {
    url,
    capture: true,
  });
  if (code !== 0) console.error(`${what}:\n${output.trim()}`);
  if (code !== 0 && code !== DIFFERENT)
    throw new Failure('The schema could not be compared: what Prisma said is above.');
  return code === 0;
}

/** @param {string} ownerUrl */
async function check(ownerUrl) {
  const name = `catena_drift_${randomUUID().replaceAll('-', '')}`;
  const owner = await connect(ownerUrl);
  try {
    await owner.query(`CREATE DATABASE ${name}`).catch((error) => {
      throw new Failure(
        `The drift check makes a database of its own (${error.message}): let the owner do so, as in ALTER ROLE … CREATEDB.`,
      );
    });
    const url = atDatabase(ownerUrl, name);
    const { code, output } = await runPrisma(['migrate', 'deploy'], { url, capture: true });
    if (code !== 0) console.error(output.trim());
    if (code !== 0)
      throw new Failure('The migrations do not apply to an empty database: what Prisma said is above.');
    const histories = await isEqual(
      'The migrations differ from the schema',
      ['--from-migrations', 'prisma/migrations'],
      url,
    );
    return (
      histories &&
      (await isEqual('A migrated database differs from the schema', ['--from-config-datasource'], url))
    );
  } finally {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await owner.end();
  }
}

run(async () => {
  const equal = await withDatabase(({ ownerUrl }) => check(ownerUrl));
  console.log(
    equal
      ? 'No drift: the migrations make what the schema says.'
      : 'Drift: make a migration with npm run db:migrate.',
  );
  return equal ? 0 : 1;
});
