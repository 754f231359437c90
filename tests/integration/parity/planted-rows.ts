/** Rows that no service makes: what the read rule says of them holds all the same. */
import type { Database } from '@/lib/db/client';
import { createEvents } from '@/lib/db/event';
import { randomId } from '@/lib/domain/ids';

type Text = { textId: string; revisionId: string };

/** A text on a shelf where the service refuses to put it. */
export async function plantReading(db: Database, groupId: string, text: Text, by: { id: string }) {
  const { textId, revisionId } = text;
  await db.reading.create({
    data: { id: randomId(), groupId, textId, revisionId, addedById: by.id, addedAt: new Date() },
  });
}

/** A passage marked in a margin where the service refuses to open a thread. */
export async function plantThread(db: Database, groupId: string, text: Text, author: { id: string }) {
  const { textId, revisionId } = text;
  const [id, annotationId, createdAt] = [randomId(), randomId(), new Date()];
  const { text: canonical } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  const exact = 'second paragraph';
  const start = canonical.indexOf(exact);
  const place = { start, end: start + exact.length };
  const words = { ...place, exact, prefix: '', suffix: '' };
  await db.annotation.create({
    data: {
      ...words,
      id: annotationId,
      clientId: randomId(),
      textId,
      revisionId,
      authorId: author.id,
      createdAt,
    },
  });
  await db.anchor.create({ data: { ...place, annotationId, revisionId, state: 'exact', createdAt } });
  await db.thread.create({ data: { id, annotationId, textId, groupId, highlight: true, createdAt } });
  await createEvents(db, [{ kind: 'thread_created', threadId: id, commentId: null, createdAt }]);
  return id;
}
