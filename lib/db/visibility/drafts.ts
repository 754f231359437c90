import type { KeptDraft } from '@/lib/domain/drafts/draft';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';
import { draftFields, toDraft } from '../draft';

/** The actor's own drafts that still have words in them, of one Text or of all; the latest first. */
export async function listOwnDrafts(
  db: Db,
  actor: Actor,
  textId?: string,
): Promise<Authorized<'draft.read', KeptDraft>[]> {
  if (actor.userId === null) return [];
  const rows = await db.draft.findMany({
    where: {
      authorId: actor.userId,
      content: { not: Prisma.DbNull },
      ...(textId === undefined ? {} : { textId }),
    },
    select: draftFields,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map((row) => grant('draft.read', toDraft(row)));
}
