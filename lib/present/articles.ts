/**
 * The HTML of Revisions, kept between requests: a Revision never changes, so its article is rendered once a process.
 * Only who holds the proof that they may read the Text gets at it, and a Revision is found under its own Text alone.
 */
import type { Revision, Text } from '@/lib/domain/text/text';
import { grantedWith, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentArticle, type Article } from './article';

/** In characters of HTML; some thirty essays, or a few books. */
const capacity = 12_000_000;
const kept = new Map<string, Article & { size: number }>();
let size = 0;

const keyOf = (text: Authorized<'text.read', Text>, revisionId: string) => `${reveal(text).id}/${revisionId}`;

export function rememberedArticle(
  text: Authorized<'text.read', Text>,
  revisionId: string,
): Article | undefined {
  const key = keyOf(text, revisionId);
  const article = kept.get(key);
  if (article) {
    kept.delete(key);
    kept.set(key, article);
  }
  return article;
}

export function articleOf(text: Authorized<'text.read', Text>, revision: Revision): Article {
  const presented = presentArticle(grantedWith(text, revision));
  const article = { ...presented, size: presented.blocks.reduce((sum, { html }) => sum + html.length, 0) };
  const key = keyOf(text, revision.id);
  size += article.size - (kept.get(key)?.size ?? 0);
  kept.set(key, article);
  for (const [oldestKey, oldest] of kept) {
    if (size <= capacity || kept.size === 1) break;
    kept.delete(oldestKey);
    size -= oldest.size;
  }
  return article;
}
