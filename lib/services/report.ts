/** What became of the notes in an edition: of those that whoever asks may read, and of no others. */
import { findRevisionByNumber } from '@/lib/db/revision';
import { findCorrection } from '@/lib/db/margin';
import { findText } from '@/lib/db/text';
import { findUnpublishedByNumber } from '@/lib/db/unpublished';
import { countPlaces } from '@/lib/db/visibility';
import { notFound } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { presentReport } from '@/lib/present/report';
import { presentText } from '@/lib/present/text';
import type { Context } from './context';

/** One that is not published yet is there for those alone who may correct the text. */
export async function openReport({ actor, db }: Context, where: { textId: string; number: number }) {
  const { textId, number } = where;
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const published = await findRevisionByNumber(db, text, number);
  const revision = published ?? (await findUnpublished({ actor, db }, where));
  const counts = await countPlaces(db, actor, text, revision.id);
  return {
    text: presentText(text),
    edition: { id: revision.id, number },
    ...presentReport(counts, { isPublished: published !== null }),
  };
}

async function findUnpublished(
  { actor, db }: Pick<Context, 'actor' | 'db'>,
  { textId, number }: { textId: string; number: number },
) {
  const correctable = authorize(actor, 'text.correct', await findCorrection(db, textId));
  const found = await findUnpublishedByNumber(db, correctable, number);
  if (!found) throw notFound();
  return found;
}
