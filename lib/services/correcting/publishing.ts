/** A correction as it would be: what it changes, word by word; and its publishing, which makes a Revision of it. */
import {
  findCopy,
  findCorrectionDraft,
  lockCorrections,
  putCorrectionDraft,
  removeCorrectionDraft,
  type CorrectionKind,
} from '@/lib/db/correction-draft';
import type { Db } from '@/lib/db/client';
import { findWarnings } from '@/lib/db/revision';
import { findByClientId, hasUnpublished } from '@/lib/db/unpublished';
import { compareBesides, type BesidesChange } from '@/lib/domain/correcting/besides';
import type { Source } from '@/lib/domain/correcting/blocks';
import { replaceWith } from '@/lib/domain/correcting/better-copy';
import { carryThrough } from '@/lib/domain/correcting/carry';
import { correct } from '@/lib/domain/correcting/correct';
import { sameWords } from '@/lib/domain/correcting/word-diff';
import { keepLast } from '@/lib/domain/keep-last';
import { ingest } from '@/lib/domain/ingestion';
import type { Warning } from '@/lib/domain/ingestion/ingested';
import { blockAt } from '@/lib/domain/text/slices';
import type { Structure } from '@/lib/domain/text/structure';
import { AppError, invalid, notFound } from '@/lib/errors';
import { reveal } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';
import { openDesk, type Desk } from './correcting';
import { compare, comparing, type Difference } from './differences';
import { mayCompare } from '../groups/pace';
import { prepareRevision } from './revisions';
import { toSource } from '../texts/source';

type Copy = { fileName: string; bytes: Uint8Array<ArrayBuffer> };

/** The file that was brought; null for what was typed. */
async function readCopy({ db }: Context, { text, userId }: Desk, kind: CorrectionKind): Promise<Copy | null> {
  if (kind === 'edits') return null;
  const copy = await findCopy(db, text, userId);
  if (!copy?.fileName || !copy.bytes) throw notFound();
  return { fileName: copy.fileName, bytes: copy.bytes };
}

async function make({ db }: Context, desk: Desk, copy: Copy | null) {
  const { current, text } = desk;
  const { language } = reveal(text);
  if (copy === null) {
    const made = correct(current, desk.edits, language);
    const carrier = carryThrough(sameWords(current.text, made.text), current.text.length, made.text.length);
    const known = await findWarnings(db, text, current.id);
    // What was to be looked at still is, where its words are.
    const warnings = known.flatMap((warning): Warning[] => {
      if (warning.at === undefined) return [warning];
      const [kept] = carrier.kept({ start: warning.at, end: warning.at + 1 });
      return kept ? [{ ...warning, at: kept.after.start }] : [];
    });
    return { ...made, warnings, source: undefined };
  }
  const outcome = ingest(copy.bytes, { name: copy.fileName });
  if (!outcome.ok) throw invalid('file', outcome.reason);
  const { warnings, format, ...ingested } = outcome.value;
  const source = toSource(copy, warnings);
  const made = replaceWith(current, ingested, format === 'plain');
  return { ...made, warnings: warnings.filter((warning) => isStill(warning, made.structure)), source };
}

/** A note that nothing called in the copy may be called by the mark that was kept. */
function isStill({ code, at }: Warning, { blocks, noteRefs }: Structure): boolean {
  if (code !== 'note-without-mark' || at === undefined) return true;
  const { noteId } = blockAt(blocks, at) ?? {};
  return !noteRefs.some((ref) => ref.noteId === noteId);
}

type Looked = {
  diff: Difference;
  besides: BesidesChange[];
  /** Also where no word is another. */
  isChanged: boolean;
  codes: Warning['code'][];
};

/** What is looked at is the same until something else is kept: each page of a long list is one comparison. */
const looked = keepLast<Looked>(comparing.most);

/** Null where whoever asks has asked for too much just now. */
async function look(context: Context, desk: Desk, kind: CorrectionKind): Promise<Looked | null> {
  const { draft, current, userId } = desk;
  const key = `${userId} ${draft?.clientId} ${draft?.version} ${current.id}`;
  const known = looked.find(key);
  if (known) return known;
  const copy = await readCopy(context, desk, kind);
  const size = current.text.length + (copy?.bytes.length ?? current.text.length);
  if (size > comparing.little && !(await mayCompare(context.db, userId))) return null;
  const made = await make(context, desk, copy);
  const codes = made.source ? made.warnings.map(({ code }) => code) : [];
  const besides = compareBesides(current, made);
  const seen = { diff: await compare(current, made), besides, isChanged: isAnother(current, made), codes };
  return looked.keep(key, seen, seen.diff.isCounted ? 1 : current.text.length + made.text.length);
}

/** Everything that it changes; null where nothing is kept to be published. */
export async function previewCorrection(
  context: Context,
  { textId, kind }: { textId: string; kind: CorrectionKind },
) {
  const desk = await openDesk(context.db, context.actor, textId, kind);
  const { title, language } = reveal(desk.text);
  const { draft, current, remains } = desk;
  if (!draft || desk.isThrown) return { title, language, remains, correction: null };
  const seen = await look(context, desk, kind);
  const codes = seen?.codes ?? [];
  return {
    ...{ title, language, remains },
    correction: {
      /** Null where it was asked for too often. */
      diff: seen && seen.diff,
      besides: seen?.besides ?? [],
      isChanged: seen?.isChanged ?? false,
      ...{ basedOnId: current.id, clientId: draft.clientId, version: draft.version },
      fileName: draft.fileName,
      warnings: [...new Set(codes)].map((code) => ({
        code,
        count: codes.filter((each) => each === code).length,
      })),
      isCarried: desk.isCarried,
    },
  };
}

export type Publishing = {
  textId: string;
  kind: CorrectionKind;
  basedOnId: string;
  clientId: string;
  /** Of what was looked at: something else is not published unseen. */
  version: number;
  why: string;
};

/** The same clientId again is the same Revision. */
export async function publishCorrection(
  context: Context,
  { textId, kind, basedOnId, clientId, version, why }: Publishing,
): Promise<{ number: number }> {
  const { db, actor } = context;
  const desk = await openDesk(db, actor, textId, kind);
  const earlier = await findByClientId(db, requireUserId(actor), clientId);
  if (earlier && earlier.textId === textId) return { number: earlier.number };
  if (desk.current.id !== basedOnId) throw new AppError('conflict', 'corrected_meanwhile');
  const { draft, current } = desk;
  if (!draft || desk.isThrown || draft.clientId !== clientId || draft.version !== version)
    throw new AppError('conflict', 'correction_changed');
  if (await hasUnpublished(db, desk.text)) throw new AppError('conflict', 'correction_under_way');
  const { text, structure, warnings, source } = await make(
    context,
    desk,
    await readCopy(context, desk, kind),
  );
  if (!isAnother(current, { text, structure })) throw new AppError('conflict', 'nothing_corrected');
  const revision = { textId, basedOnId, clientId, why, text, structure, warnings };
  const from = source ? { source } : { edits: desk.edits };
  return prepareRevision(context, { ...revision, ...from }, (tx) => settle(tx, context, desk, kind));
}

/**
 * What is published is no draft any more, but what remains beside it was not published, and stays. Nothing that was
 * kept since it was looked at goes with it: this is refused then.
 */
async function settle(tx: Db, { now, newId }: Context, desk: Desk, kind: CorrectionKind) {
  const { text, userId, current, draft, remains } = desk;
  await lockCorrections(tx, userId);
  const kept = await findCorrectionDraft(tx, text, userId, kind);
  if (!draft || kept?.clientId !== draft.clientId || kept.version !== draft.version)
    throw new AppError('conflict', 'correction_changed');
  if (remains.length === 0) await removeCorrectionDraft(tx, text, userId, draft.clientId);
  else {
    const left = { clientId: newId(), basedOnId: current.id, edits: [], remains, updatedAt: now };
    await putCorrectionDraft(tx, text, { authorId: userId, kind }, left);
  }
}

const isAnother = (before: Source, after: Source): boolean =>
  before.text !== after.text || inOneOrder(before.structure) !== inOneOrder(after.structure);

/** A database gives the fields of what it kept in an order of its own. */
const inOneOrder = (structure: Structure): string =>
  JSON.stringify(structure, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
