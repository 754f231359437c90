/** Revisions that are being made ready: nobody but whoever corrects, and the job that publishes them, knows of them. */
import type { Text } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

/** Whether a correction of this Text is under way. */
export const hasUnpublished = async (db: Db, text: Authorized<'text.correct', Text>): Promise<boolean> =>
  (await db.revision.count({ where: { textId: reveal(text).id, publishedAt: null } })) > 0;

/** What an earlier try of the same correction made; it may be published by now. */
export const findByClientId = (db: Db, createdById: string, clientId: string) =>
  db.revision.findUnique({
    where: { createdById_clientId: { createdById, clientId } },
    select: { id: true, textId: true, number: true },
  });
