/** Where one stopped reading: the actor's own, told to nobody else by any way, and no event to anybody. */
import { findPlace, putPlace, type Place } from '@/lib/db/place';
import { findRevision, hasRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { blockName } from '@/lib/domain/text/block-name';
import type { Text } from '@/lib/domain/text/text';
import { notFound } from '@/lib/errors';
import { authorize, type Authorized } from '@/lib/policy/authorized';
import type { Article } from '@/lib/present/article';
import { requireUserId, type Context } from '../context';
import { measurePace } from './paces';

/**
 * The offset in this Revision at which the actor stopped; null for a visitor, and for who never did. Who stopped in
 * another Revision is led to the paragraph of the same name, if there is one: offsets of the one say nothing of the other.
 */
export async function readPlace(
  { db, actor }: Context,
  text: Authorized<'text.read', Text>,
  { revisionId, article }: { revisionId: string; article: () => Promise<Article> },
): Promise<number | null> {
  const place = actor.userId === null ? null : await findPlace(db, text, actor.userId);
  if (!place || place.revisionId === revisionId) return place?.start ?? null;
  const before = await findRevision(db, text, place.revisionId);
  const index = before?.structure.blocks.findIndex(({ end }) => place.start <= end) ?? -1;
  const block = before?.structure.blocks[index];
  if (!block?.number) return null;
  const name = blockName(block, index);
  const here = (await article()).blocks.find((each) => each.name === name)?.start;
  if (here !== undefined) return here;
  // It was joined to another: its words are there.
  const { formerly = [] } = (await findRevision(db, text, revisionId))?.structure ?? {};
  return formerly.find((each) => `p${each.name}` === name && each.start < each.end)?.start ?? null;
}

/** The last one said holds, from whatever device. `not_found` for a Text that the actor may not read. */
export async function keepPlace(
  { db, actor, now }: Context,
  { textId, ...place }: Place & { textId: string },
): Promise<{ start: number }> {
  const userId = requireUserId(actor);
  const text = authorize(actor, 'text.read', await findText(db, textId));
  if (!(await hasRevision(db, text, place.revisionId))) throw notFound();
  const before = await findPlace(db, text, userId);
  await putPlace(db, text, userId, place, now);
  await measurePace(db, userId, before, { ...place, updatedAt: now });
  return { start: place.start };
}
