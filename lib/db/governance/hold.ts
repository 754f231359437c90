/** How a comment is held, by what its cases say now; what whoever runs the site sealed stays so, whatever they say. */
import type { Affairs } from '@/lib/domain/governance/affairs';
import { holdingOf } from '@/lib/domain/governance/standing-now';
import type { Db } from '../client';

/** Those of these comments that are held otherwise than before; their ids, with their threads'. */
export async function holdComments(tx: Db, after: Affairs, commentIds: readonly string[]) {
  const changed: { id: string; threadId: string }[] = [];
  for (const commentId of new Set(commentIds)) {
    const holding = holdingOf(after, commentId);
    const [as, caseId] = [holding?.as ?? null, holding?.caseId ?? null];
    const rows = await tx.$queryRaw<{ id: string; threadId: string }[]>`
      UPDATE comments c
      SET "heldAs" = CASE WHEN c."operatorSealId" IS NULL THEN ${as}::text ELSE 'sealed' END, "heldById" = ${caseId}
      WHERE id = ${commentId} AND (c."heldAs", c."heldById") IS DISTINCT FROM
        (CASE WHEN c."operatorSealId" IS NULL THEN ${as}::text ELSE 'sealed' END, ${caseId}::text)
      RETURNING id, "threadId"`;
    changed.push(...rows);
  }
  return changed;
}
