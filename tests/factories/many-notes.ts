import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';

type Reading = { textId: string; revisionId: string; groupId: string; authorIds: readonly string[] };

/** Notes spread evenly over a text, by a few statements: each on some words of one sentence, each with one comment. */
export async function writeNotes(db: Database, reading: Reading, count: number): Promise<void> {
  const { textId, revisionId, groupId, authorIds } = reading;
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  const createdAt = new Date();
  const rows = Array.from({ length: count }, (_, n) => {
    const near = Math.floor((n * (text.length - 200)) / count);
    const start = text.indexOf(' ', near) + 1;
    const end = Math.min(start + 20 + (n % 5) * 12, text.indexOf('\n', start + 1) >>> 0, text.length);
    return {
      n,
      id: randomId(),
      thread: randomId(),
      start,
      end,
      authorId: authorIds[n % authorIds.length] ?? '',
    };
  });
  await db.annotation.createMany({
    data: rows.map(({ id, start, end, authorId }) => ({
      ...{ id, clientId: id, textId, revisionId, authorId, start, end, createdAt },
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    })),
  });
  await db.anchor.createMany({
    data: rows.map(({ id, start, end }) => ({
      ...{ annotationId: id, revisionId, start, end, createdAt },
      state: 'exact' as const,
    })),
  });
  await db.thread.createMany({
    data: rows.map(({ id, thread }) => ({ id: thread, annotationId: id, textId, groupId, createdAt })),
  });
  await db.comment.createMany({
    data: rows.map(({ n, thread, authorId }) => {
      const id = randomId();
      return { id, clientId: id, threadId: thread, authorId, body: `Note *${n}*: is that so?`, createdAt };
    }),
  });
}
