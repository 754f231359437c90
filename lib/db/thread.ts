import { toAudience } from '@/lib/domain/audience';
import type { Thread } from '@/lib/domain/threading/thread';
import { toThreadFacts } from '@/lib/policy/facts';
import { Unchecked } from '@/lib/policy/authorized';
import type { Db } from './client';

/** A Thread with its Annotation as it lies in one Revision; in its own, where none is named. */
export const threadFields = (revisionId?: string) =>
  ({
    id: true,
    groupId: true,
    createdAt: true,
    annotation: {
      select: {
        id: true,
        clientId: true,
        textId: true,
        revisionId: true,
        exact: true,
        createdAt: true,
        author: { select: { id: true, name: true } },
        anchors: {
          ...(revisionId === undefined ? {} : { where: { revisionId } }),
          select: { revisionId: true, state: true, start: true, end: true },
        },
      },
    },
  }) as const;

type Row = Omit<Thread, 'audience' | 'annotation'> & {
  groupId: string | null;
  annotation: Omit<Thread['annotation'], 'anchor'> & {
    revisionId: string;
    anchors: NonNullable<Thread['annotation']['anchor']>[];
  };
};

export function toThread({
  groupId,
  annotation: { anchors, revisionId, ...annotation },
  ...row
}: Row): Thread {
  const anchor = anchors.find((each) => each.revisionId === revisionId) ?? anchors[0] ?? null;
  return { ...row, audience: toAudience(groupId), annotation: { ...annotation, anchor } };
}

export async function findThread(db: Db, id: string) {
  const row = await db.thread.findUnique({ where: { id }, select: threadFields() });
  if (!row) return null;
  const thread = toThread(row);
  return new Unchecked('thread', thread, toThreadFacts(thread));
}

type NewThread = {
  id: string;
  annotationId: string;
  textId: string;
  groupId: string | null;
  createdAt: Date;
};

export const createThread = (db: Db, thread: NewThread) =>
  db.thread.create({ data: thread, select: { id: true } });
