import pg from 'pg';
import type { DatabaseUrls } from './cluster';

type Many = { threadId: string; authorId: string; count: number; name: string; body?: string };

/** Comments with their events, by two statements: more than anybody has time to write. Gives their ids in order. */
export async function writeMany(
  { urls }: { urls: DatabaseUrls },
  { threadId, authorId, count, name, body = 'Words' }: Many,
) {
  const client = new pg.Client({ connectionString: urls.appUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO comments (id, "clientId", "threadId", "authorId", body, "createdAt")
         SELECT $3 || '-' || n, $3 || '-' || n, $1, $2, $4 || ' ' || n, now() FROM generate_series(1, $5::int) n`,
      [threadId, authorId, name, body, count],
    );
    await client.query(
      `INSERT INTO events (kind, "threadId", "commentId", "createdAt")
         SELECT 'comment_created', $1, $2 || '-' || n, now() FROM generate_series(1, $3::int) n ORDER BY n`,
      [threadId, name, count],
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}
