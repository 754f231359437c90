import { findPassageLinks } from '@/lib/domain/text/passage-link';
import type { Db } from './client';

/** Keeps which passages these comments name by now, so that the passages can show it. */
export async function relinkPassages(db: Db, commentIds: readonly string[]) {
  const where = { in: [...commentIds] };
  const comments = await db.comment.findMany({ where: { id: where }, select: { id: true, body: true } });
  await db.passageLink.deleteMany({ where: { commentId: where } });
  const links = comments.flatMap(({ id, body }) =>
    findPassageLinks(body).map((link) => ({ ...link, commentId: id })),
  );
  if (links.length > 0) await db.passageLink.createMany({ data: links });
}
