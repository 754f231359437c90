// Connections of the launcher to a database, and what it says when there is none: one line, without the password.
// @ts-check
import { Failure } from './failure.mjs';

/** @typedef {import('pg').Client} Client */

/** `host:port` of a database URL, for messages. @param {string} url */
export function placeOf(url) {
  const { hostname, port } = parseUrl(url);
  return `${hostname || 'localhost'}:${port || '5432'}`;
}

/** @param {string} url @param {string} [name] of the variable it came from */
export function parseUrl(url, name = 'DATABASE_URL') {
  try {
    const parsed = new URL(url);
    if (/^postgres(ql)?:$/.test(parsed.protocol)) return parsed;
  } catch {
    // said below
  }
  throw new Failure(
    `${name} is not a Postgres address: write it as postgresql://user:password@host:5432/database.`,
  );
}

/** The same server and role, another database. @param {string} url @param {string} database */
export function atDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** What is wrong, to follow "The Postgres at …". @param {string} url @param {NodeJS.ErrnoException & { severity?: string }} error */
export function explain(url, error) {
  const { username, pathname } = parseUrl(url);
  const database = decodeURIComponent(pathname.slice(1));
  switch (error.code) {
    case '28P01':
    case '28000':
      return `refuses user "${decodeURIComponent(username)}" (${error.message}): check user and password in the address`;
    case '3D000':
      return `has no database "${database}": make it, or correct its name in the address`;
    case '42501':
      return `does not let user "${decodeURIComponent(username)}" into database "${database}": grant CONNECT on it`;
    case '53300':
      return 'has no connection left: raise max_connections or stop what holds them';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'is on a host that cannot be found: check its name in the address';
    case 'ECONNREFUSED':
      return 'refuses connections: is it running, and are host and port right?';
    default:
      return `cannot be reached (${error.message || error.code}): check the address and that it is running`;
  }
}

/**
 * A connected client; fails with one line.
 * @param {string} url
 * @returns {Promise<Client>}
 */
export async function connect(url) {
  parseUrl(url);
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'catena-start',
  });
  client.on('error', () => {}); // a connection that breaks makes its next query fail; nothing else is to be done
  try {
    await client.connect();
    return client;
  } catch (thrown) {
    await client.end().catch(() => {});
    const nested = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
    throw new Failure(`The Postgres at ${placeOf(url)} ${explain(url, nested)}.`);
  }
}
