/** What became of the notes in an edition: of those that whoever asks may read, and of no others. */
import { addCarryingJobInto } from '@/lib/db/job';
import { findRevisionByNumber } from '@/lib/db/revision';
import { findCorrection } from '@/lib/db/margin';
import { findText } from '@/lib/db/text';
import { findUnpublishedByNumber } from '@/lib/db/unpublished';
import { countPlaces } from '@/lib/db/visibility';
import { notFound } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { presentReport } from '@/lib/present/report';
import { presentText } from '@/lib/present/text';
import type { Context } from '../context';
import { mayWithdraw } from './withdrawing';

/** One that is not published yet is there for those alone who may correct the text. */
export async function openReport({ actor, db }: Context, where: { textId: string; number: number }) {
  const { textId, number } = where;
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const find = async () => {
    const published = await findRevisionByNumber(db, text, number);
    const found = published ?? (await findUnpublished({ actor, db }, where));
    return found && { id: found.id, isPublished: published !== null };
  };
  // It may be published between the one look and the other.
  const revision = (await find()) ?? (await find());
  if (!revision) throw notFound();
  const { isPublished } = revision;
  const counts = await countPlaces(db, actor, text, revision.id);
  const report = presentReport(counts, { isPublished });
  // One that nobody reads any more lacks what was written since: it is looked for when it is asked for.
  if (isPublished && report.done < report.total) await addCarryingJobInto(db, revision.id);
  const context = { actor, db };
  const isMine = !isPublished && (await mayWithdraw(context, { textId, revisionId: revision.id }));
  return {
    text: presentText(text),
    edition: { id: revision.id, number },
    /** Before anybody reads it. */
    mayWithdraw: isMine,
    ...report,
  };
}

async function findUnpublished(
  { actor, db }: Pick<Context, 'actor' | 'db'>,
  { textId, number }: { textId: string; number: number },
) {
  const correctable = authorize(actor, 'text.correct', await findCorrection(db, textId));
  return findUnpublishedByNumber(db, correctable, number);
}
