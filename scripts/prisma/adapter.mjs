// The database side of the schema engine: Prisma's own adapter for pg with what the engine needs beyond it.
// - Postgres' internal type "char" has no mapping there, but the describer reads such columns from the catalogue.
// - executeScript cuts at every semicolon, also inside $$ bodies; here a script goes to the server as it is.
// - Shadow databases are reached by URL, and their connections end before they are dropped.
// @ts-check
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { atDatabase } from '../start/connect.mjs';

const OID_CHAR = 18;
const OID_TEXT = 25;

/** @param {any} queryable an adapter or a transaction of @prisma/adapter-pg */
function reportCharColumns(queryable) {
  const { queryRaw } = queryable;
  queryable.queryRaw = async (/** @type {unknown} */ query) => {
    /** @type {number[]} */
    const chars = [];
    // This one query sees "char" as text, and has its type put right afterwards.
    const once = Object.create(queryable, {
      performIO: {
        value: async (/** @type {unknown} */ input) => {
          const result = await queryable.performIO(input);
          for (const [i, field] of result.fields.entries()) {
            if (field.dataTypeID !== OID_CHAR) continue;
            chars.push(i);
            field.dataTypeID = OID_TEXT;
          }
          return result;
        },
      },
    });
    const set = await queryRaw.call(once, query);
    for (const i of chars) set.columnTypes[i] = ColumnTypeEnum.Character;
    return set;
  };
  return queryable;
}

/** @param {any} adapter */
function forSchemaEngine(adapter) {
  const { startTransaction } = adapter;
  adapter.startTransaction = async (/** @type {unknown} */ level) =>
    reportCharColumns(await startTransaction.call(adapter, level));
  adapter.executeScript = async (/** @type {string} */ script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((/** @type {Error} */ error) => adapter.onError(error));
  };
  return reportCharColumns(adapter);
}

export class SchemaEngineAdapter {
  provider = 'postgres';
  adapterName = '@prisma/adapter-pg';

  /** @param {string} url may be empty: then only what needs no database works */
  constructor(url) {
    this.url = url;
  }

  connect() {
    return this.connectTo(this.url);
  }

  /** @param {string} url */
  async connectTo(url) {
    if (!url) throw new Error('No database is given: set DATABASE_URL.');
    const schema = new URL(url).searchParams.get('schema') ?? undefined;
    const adapter = await new PrismaPg(
      { connectionString: url, connectionTimeoutMillis: 10_000, max: 4 },
      { schema },
    ).connect();
    return forSchemaEngine(adapter);
  }

  async connectToShadowDb() {
    const main = await this.connect();
    const name = `catena_shadow_${randomUUID().replaceAll('-', '')}`;
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await this.connectTo(atDatabase(this.url, name));
    const { dispose } = shadow;
    shadow.dispose = async () => {
      await dispose.call(shadow);
      await main.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }

  /** Throws what the CLI understands: P1003 means "there is no such database". */
  async ping() {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 10_000 });
    try {
      await client.connect();
    } catch (error) {
      const { code, message } = /** @type {Error & {code?: string}} */ (error);
      const prismaCode = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1010' }[code ?? ''] ?? 'P1001';
      throw Object.assign(new Error(message || `Can't reach the database (${code}).`), { prismaCode });
    } finally {
      await client.end().catch(() => {});
    }
  }

  async createDatabase() {
    const database = decodeURIComponent(new URL(this.url).pathname.slice(1));
    const adapter = await this.connectTo(atDatabase(this.url, 'postgres'));
    await adapter.executeScript(`CREATE DATABASE "${database.replaceAll('"', '""')}"`);
    await adapter.dispose();
  }
}
