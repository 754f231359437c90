/** A Text as it was read before it was corrected, for whoever may read it. */
import { findGroup } from '@/lib/db/group';
import { findEdition, listEditions } from '@/lib/db/edition';
import { addCarryingJobInto } from '@/lib/db/job';
import { findCorrection } from '@/lib/db/margin';
import { hasUnpublished } from '@/lib/db/unpublished';
import { measureRevisions } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import type { View } from '@/lib/domain/audience';
import { findPlaces } from '@/lib/domain/threading/places';
import { notFound } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { articleOf } from '@/lib/present/articles';
import { presentEdition } from '@/lib/present/edition';
import { presentText } from '@/lib/present/text';
import type { Context } from '../context';
import { differenceOf } from '../correcting/differences';
import { mayCorrect } from '../correcting/may-correct';
import { listStanding, loadMargin } from '../margin/reader';

/** The newest first, with who corrected it and why. */
export async function openEditions(context: Context, textId: string) {
  const { db, actor } = context;
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const editions = await listEditions(db, text);
  const current = editions[0]?.number ?? 0;
  return {
    text: presentText(text),
    editions: editions.map((each) => presentEdition(text, each, current)),
    ...(await findCorrecting(context, textId)),
  };
}

async function open({ db, actor }: Context, textId: string, number: number) {
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const found = await findEdition(db, text, number);
  if (!found) throw notFound();
  const [current] = await listEditions(db, text);
  const edition = presentEdition(text, found.edition, current?.number ?? number);
  return { text, found, edition };
}

/** Whether the actor may correct it; and for who may, whether a correction of it is just being made ready. */
async function findCorrecting(context: Context, textId: string) {
  if (!(await mayCorrect(context, textId))) return { mayCorrect: false, isUnderWay: false };
  const text = authorize(context.actor, 'text.correct', await findCorrection(context.db, textId));
  return { mayCorrect: true, isUnderWay: await hasUnpublished(context.db, text) };
}

/**
 * One of them, as it was, with the notes of that margin in the order of the text, each with its place in it if it has one.
 * What was written since nobody reads it any more is asked for, and looked for by the job: nothing is computed here.
 */
export async function openEdition(
  context: Context,
  { textId, number, view }: { textId: string; number: number; view: View },
) {
  const { text, found, edition } = await open(context, textId, number);
  if (view.kind === 'group')
    authorize(context.actor, 'group.read', await findGroup(context.db, view.groupId));
  const article = articleOf(text, found.revision);
  const margin = await loadMargin(context, text, { textId, view, revisionId: found.revision.id });
  // Those that stand nowhere in it come last: who looks at this edition is not to believe that there are none.
  const threads = listStanding(margin).filter(({ about }) => about === 'passage');
  const places = findPlaces(article, threads);
  const unlooked = threads.filter(({ anchor }) => anchor === null).length;
  if (unlooked > 0) await addCarryingJobInto(context.db, found.revision.id);
  const notes = threads.map((thread) => ({ thread, place: places.get(thread.id) ?? null }));
  return { text: presentText(text), edition, article, notes, unlooked };
}

/**
 * What it changed in the one before, or in an earlier one; `not_found` for the first. The difference is null where whoever
 * asks has asked for too much just now.
 */
export async function openChanges(
  { db, actor }: Context,
  { textId, number, since = number - 1 }: { textId: string; number: number; since?: number | undefined },
) {
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const editions = await listEditions(db, text);
  const found = editions.find((each) => each.number === number);
  const before = editions.find((each) => each.number === since);
  if (!found || !before || since >= number) throw notFound();
  const key = `${before.id} ${found.id}`;
  const measure = () => measureRevisions(db, [before.id, found.id]);
  const asked = { db, userId: actor.userId, key, measure };
  const diff = await differenceOf(asked, async () => {
    const [was, is] = [await findEdition(db, text, since), await findEdition(db, text, number)];
    return was && is && [was.revision, is.revision];
  });
  const current = editions[0]?.number ?? number;
  return { text: presentText(text), edition: presentEdition(text, found, current), diff };
}
