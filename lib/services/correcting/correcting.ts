/**
 * What somebody is about to correct in a Text, kept for them alone until they publish it. It is of the current Revision:
 * where others have corrected the text meanwhile it is carried to theirs, and what they changed too remains beside it.
 */
import {
  findCorrectionDraft,
  findCorrectionMark,
  findOwnCorrections,
  lockCorrections,
  putCorrectionDraft,
  throwCorrectionDraft,
  type CorrectionKind,
  type Remaining,
} from '@/lib/db/correction-draft';
import type { Db } from '@/lib/db/client';
import { findCorrection } from '@/lib/db/margin';
import { findCurrentRevision } from '@/lib/db/revision';
import { correctionLimits, isUnchanged, lengthOf, type BlockEdit } from '@/lib/domain/correcting/edits';
import { ingest } from '@/lib/domain/ingestion';
import { findNamed } from '@/lib/domain/text/block-name';
import { placeLabel } from '@/lib/domain/text/place-label';
import { sliceOf } from '@/lib/domain/text/slices';
import { maxUploadBytes, type Revision } from '@/lib/domain/text/text';
import { AppError, invalid, notFound } from '@/lib/errors';
import { authorize, grantedWith, reveal } from '@/lib/policy/authorized';
import { presentStretch } from '@/lib/present/edition';
import { requireUserId, type Context } from '../context';
import { readRevision, rebaseOnto } from './corrected-meanwhile';

/** As many blocks as one looks through without losing one's place. */
const stretchLength = 20;

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The current Revision, and what the actor wants otherwise in it. `not_found` for who may not correct the Text. */
export async function openDesk(
  db: Db,
  actor: Context['actor'],
  textId: string,
  kind: CorrectionKind = 'edits',
) {
  const text = authorize(actor, 'text.correct', await findCorrection(db, textId));
  const userId = requireUserId(actor);
  const head = await findCurrentRevision(db, text);
  const current = head && (await readRevision(db, text, head.id));
  if (!current) throw notFound();
  const draft = await findCorrectionDraft(db, text, userId, kind);
  const base =
    draft && draft.basedOnId !== current.id ? await readRevision(db, text, draft.basedOnId) : current;
  const rebased = carry(base ?? current, current, draft?.edits ?? []);
  return {
    ...{ text, userId, current, draft },
    isThrown: draft?.thrownAt != null,
    isCarried: base !== current && draft !== null && draft.edits.length > 0,
    edits: draft?.thrownAt == null ? rebased.edits : [],
    remains: draft?.thrownAt == null ? [...(draft?.remains ?? []), ...rebased.remains] : [],
  };
}

/** What cannot be carried says what it is `of`, where it is typed still: its last words take the place of those before. */
function carry(
  base: Revision,
  current: Revision,
  edits: readonly BlockEdit[],
  toOrigin: (index: number) => { of?: string } = () => ({}),
) {
  const rebased = rebaseOnto(base, current, edits);
  const remains = rebased.remains.map(({ index, words }): Remaining => {
    const block = base.structure.blocks[index];
    const label = block ? placeLabel(block.number, sliceOf(base.text, block)) : '';
    return { label, words, ...toOrigin(index) };
  });
  return { edits: rebased.edits, remains };
}

const keyOf = ({ id }: Revision, index: number): string => `${id} ${index}`;

/** A stretch of blocks to correct, from the block of that name on. */
export async function openCorrection({ db, actor }: Context, { textId, at }: { textId: string; at: string }) {
  const desk = await openDesk(db, actor, textId);
  const { structure } = desk.current;
  const from = findNamed(structure, at) ?? findNamed(structure, `p${at}`) ?? 0;
  const copy = await openDesk(db, actor, textId, 'copy');
  return {
    title: reveal(desk.text).title,
    language: reveal(desk.text).language,
    ...{ userId: desk.userId, basedOnId: desk.current.id },
    stretch: presentStretch(grantedWith(desk.text, desk.current), desk.edits, {
      from,
      length: stretchLength,
    }),
    changed: desk.edits.length,
    remains: desk.remains,
    isCarried: desk.isCarried && !desk.isThrown,
    isThrown: desk.isThrown,
    copy: copy.draft && !copy.isThrown ? copy.draft.fileName : null,
  };
}

type Typed = { textId: string; basedOnId: string; edits: readonly BlockEdit[] };

/** Two tabs of one person that keep at once go on one after the other; more of them than these is a script. */
const mostTries = 5;

/**
 * Keeps what was typed; what is as it was is no edit. Blocks that are not named stay as they are kept. What others have
 * corrected meanwhile remains beside it: how many such is told, since who types does not see it. Texts are read and
 * compared before anything is locked; where something else was kept or published meanwhile, this begins again with that.
 */
export async function keepEdits(
  context: Context,
  typed: Typed,
): Promise<{ changed: number; remains: number }> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const desk = await openDesk(context.db, context.actor, typed.textId);
    const wanted = await putTogether(context.db, desk, typed);
    const { all, remains, late } = wanted;
    const isNew = desk.draft === null || desk.isThrown;
    if (isNew && all.length === 0 && remains.length === 0) return { changed: 0, remains: 0 };
    if (await putIfSame(context, desk, { edits: all, remains }))
      return { changed: all.length, remains: late };
  }
  throw new AppError('unavailable');
}

/** What is kept by now, and what was typed on top of it. */
async function putTogether(db: Db, desk: Desk, { basedOnId, edits }: Typed) {
  const base = await readRevision(db, desk.text, basedOnId);
  if (!base) throw new AppError('conflict', 'revision_gone');
  const [wanted, left] = parted(base, edits);
  const carried = carry(base, desk.current, wanted, (index) => ({ of: keyOf(base, index) }));
  const untouched = carry(base, desk.current, left).edits.map(({ index }) => index);
  const kept = new Map(desk.edits.map((edit) => [edit.index, edit]));
  for (const index of untouched) kept.delete(index);
  for (const edit of carried.edits) kept.set(edit.index, edit);
  const typed = new Set(edits.map(({ index }) => keyOf(base, index)));
  const remains = withoutRepeated([
    ...desk.remains.filter(({ of = '' }) => !typed.has(of)),
    ...carried.remains,
  ]);
  if (kept.size + remains.length > correctionLimits.edits) throw invalid('edits', 'too_many');
  const all = [...kept.values()].sort((a, b) => a.index - b.index);
  const length = lengthOf([...all, ...remains]);
  // Who is over it already may take some away.
  if (length > correctionLimits.all && length > lengthOf([...desk.edits, ...desk.remains]))
    throw invalid('edits', 'too_long_together');
  return { all, remains, late: carried.remains.length };
}

/** False where the draft is not as it was read any more, or is of a text that was corrected since. */
async function putIfSame(
  { db, actor, now, newId }: Context,
  { text, userId, current, draft, isThrown }: Desk,
  kept: { edits: BlockEdit[]; remains: Remaining[] },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await lockCorrections(tx, userId);
    authorize(actor, 'text.correct', await findCorrection(tx, reveal(text).id));
    const there = await findCorrectionMark(tx, text, userId, 'edits');
    const head = await findCurrentRevision(tx, text);
    const isSame = there?.clientId === draft?.clientId && there?.version === draft?.version;
    if (!isSame || head?.id !== current.id) return false;
    const clientId = draft === null || isThrown ? newId() : draft.clientId;
    const put = { ...kept, clientId, basedOnId: current.id, updatedAt: now };
    await putCorrectionDraft(tx, text, { authorId: userId, kind: 'edits' }, put);
    return true;
  });
}

/** What is wanted otherwise, and what is left as it is. Of a block that is not there nothing is wanted. */
function parted({ text, structure }: Revision, edits: readonly BlockEdit[]): [BlockEdit[], BlockEdit[]] {
  const [wanted, left]: [BlockEdit[], BlockEdit[]] = [[], []];
  for (const edit of edits) {
    const block = structure.blocks[edit.index];
    if (block) (isUnchanged(edit, block, sliceOf(text, block)) ? left : wanted).push(edit);
  }
  return [wanted, left];
}

const withoutRepeated = (remains: readonly Remaining[]): Remaining[] => [
  ...new Map(remains.map((each) => [JSON.stringify([each.label, each.words]), each])).values(),
];

/** Another file of the same text, to be looked at before it takes the place of this one. */
export async function bringCopy(
  { db, actor, now, newId }: Context,
  { textId, fileName, bytes }: { textId: string; fileName: string; bytes: Uint8Array },
) {
  const { text, userId, current } = await openDesk(db, actor, textId, 'copy');
  if (bytes.length > maxUploadBytes) throw invalid('file', 'too-large');
  const outcome = ingest(bytes, { name: fileName });
  if (!outcome.ok) throw invalid('file', outcome.reason);
  const kept = { fileName, bytes: Uint8Array.from(bytes), basedOnId: current.id, updatedAt: now };
  await db.$transaction(async (tx) => {
    await lockCorrections(tx, userId);
    await putCorrectionDraft(tx, text, { authorId: userId, kind: 'copy' }, { ...kept, clientId: newId() });
  });
}

/** Thrown away, or (an undo) taken back; also where one may correct the text no more. */
export async function throwAway(
  { db, actor, now }: Context,
  { textId, kind, thrown }: { textId: string; kind: CorrectionKind; thrown: boolean },
) {
  const userId = requireUserId(actor);
  const own = await findOwnCorrections(db, userId, { textId });
  const proofs = own.map((each) => authorize(actor, 'draft.update', each));
  const correction = proofs.find((each) => reveal(each).kind === kind);
  // Where there is none, whoever may begin one has nothing to throw away, and nobody else learns of a text.
  if (!correction) await openDesk(db, actor, textId, kind);
  else await throwCorrectionDraft(db, correction, userId, thrown ? now : null);
}
