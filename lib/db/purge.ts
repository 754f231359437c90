/** What it takes for words to be gone: wherever they are kept, and in what was typed of them. */
import type { Db } from './client';
import { aboutAny } from './governance/flood';

/** What is shorter may stand anywhere by chance. */
const quotable = 20;

/** All that these comments say and ever said, and as they were flagged: each once. */
export async function listWords(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ body: string }[]>`
    SELECT DISTINCT body COLLATE "C" AS body FROM (
      SELECT body FROM comments WHERE id = ANY(${[...ids]})
      UNION SELECT body FROM comment_revisions WHERE "commentId" = ANY(${[...ids]})
      UNION SELECT snapshot FROM cases WHERE "commentId" = ANY(${[...ids]})
      UNION SELECT snapshot FROM case_comments WHERE "commentId" = ANY(${[...ids]})) said
    WHERE body <> '' ORDER BY 1`;
  return rows.map(({ body }) => body);
}

/** How much there is of each kind, and who else has said the same words: that is theirs, and is named by itself. */
export async function countWords(db: Db, ids: readonly string[]) {
  const where = { commentId: { in: [...ids] } };
  const long = (await listWords(db, ids)).filter((body) => body.length >= quotable);
  const [versions, cases, quoting] = await Promise.all([
    db.commentRevision.count({ where: { ...where, body: { not: '' } } }),
    db.case.count({ where: { ...aboutAny(ids), snapshot: { not: '' } } }),
    db.$queryRaw<{ id: string }[]>`
      SELECT id FROM comments c WHERE NOT id = ANY(${[...ids]})
        AND EXISTS (SELECT FROM unnest(${long}::text[]) w WHERE position(w IN c.body) > 0) ORDER BY "createdAt", id`,
  ]);
  return { comments: ids.length, versions, cases, quoting: quoting.map(({ id }) => id) };
}

/** Of the conversation's own tables; what is kept for search goes by a trigger. */
export async function purgeWords(tx: Db, ids: readonly string[], at: Date): Promise<void> {
  const all = [...ids];
  const where = { commentId: { in: all } };
  await purgeDrafts(tx, all, await listWords(tx, all));
  await tx.$executeRaw`
    UPDATE comment_revisions SET body = '', "removedAt" = coalesce("removedAt", ${at}) WHERE "commentId" = ANY(${all})`;
  await tx.$executeRaw`UPDATE comments SET body = '', version = version + 1 WHERE id = ANY(${all})`;
  await tx.case.updateMany({ where, data: { snapshot: '', salt: '' } });
  await tx.caseComment.updateMany({ where, data: { snapshot: '', salt: '' } });
  await tx.$executeRaw`
    UPDATE flags f SET note = '' FROM cases k WHERE k.id = f."caseId" AND (k."commentId" = ANY(${all})
      OR EXISTS (SELECT FROM case_comments x WHERE x."caseId" = k.id AND x."commentId" = ANY(${all})))`;
  await tx.passageLink.deleteMany({ where });
  await tx.mention.deleteMany({ where });
}

/** Whoever typed the words has them no more among what is kept of their typing: new ones, edits, and quotations of them. */
const purgeDrafts = (tx: Db, ids: readonly string[], words: readonly string[]) => tx.$executeRaw`
  UPDATE drafts d SET content = NULL, version = d.version + 1, "writeId" = ''
  WHERE content IS NOT NULL AND (
    EXISTS (SELECT FROM comments c WHERE c.id = ANY(${[...ids]}) AND c."authorId" = d."authorId"
      AND d.id IN (c."clientId", 'edit-' || c.id))
    OR EXISTS (SELECT FROM unnest(${words.filter(({ length }) => length >= quotable)}::text[]) w
      WHERE position(w IN coalesce(d.content ->> 'body', '')) > 0))`;

export const setPurged = (tx: Db, sealId: string, purgedHash: string, ground: string) =>
  tx.operatorSeal.update({
    where: { id: sealId },
    data: { purgedHash, ground, paraphrase: '' },
    select: { id: true },
  });
