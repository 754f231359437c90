import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, type Database } from '@/lib/db/client';
import { copyDatabase, type DatabaseUrls } from './cluster';

/** For a test file: a database of its own, as the application's role; `urls` has the owner's and the superuser's too. */
export function useDatabase() {
  const given: { db: Database | null; urls: DatabaseUrls | null } = { db: null, urls: null };
  let end = async () => {};
  beforeAll(async () => {
    const copy = await copyDatabase(inject('databaseUrls'));
    const { db, close } = openDatabase(copy.appUrl, 10);
    Object.assign(given, { db, urls: copy });
    end = async () => {
      await close();
      await copy.drop();
    };
  });
  afterAll(() => end());
  return {
    get db(): Database {
      if (!given.db) throw new Error('the database is there once the tests run');
      return given.db;
    },
    get urls(): DatabaseUrls {
      if (!given.urls) throw new Error('the database is there once the tests run');
      return given.urls;
    },
  };
}
