import type { Database } from '@/lib/db/client';
import { createRevision, createSource, findWarnings } from '@/lib/db/revision';
import { createText, findText } from '@/lib/db/text';
import { listReadableTexts } from '@/lib/db/visibility';
import { ingest } from '@/lib/domain/ingestion';
import type { Warning } from '@/lib/domain/ingestion/ingested';
import { maxUploadBytes, type TextAudience } from '@/lib/domain/text/text';
import { invalid } from '@/lib/errors';
import { authorize, reveal, Unchecked } from '@/lib/policy/authorized';
import { presentText } from '@/lib/present/text';
import type { Context } from '../context';
import { toSource } from './source';

export type Upload = { fileName: string; bytes: Uint8Array; title?: string | undefined };
export type Imported = {
  textId: string;
  revisionId: string;
  title: string;
  paragraphs: number;
  warnings: Warning[];
};

/** A file becomes a Text of the actor's own, which nobody else reads until they put it on a shelf. */
export async function importText(context: Context, upload: Upload): Promise<Imported> {
  authorize(context.actor, 'text.import', new Unchecked('site', null, {}));
  return storeText(context, upload, { audience: 'owner', importedById: context.actor.userId });
}

/**
 * For the command line and the first start, which act for the site and not for a person. Throws `invalid_input`
 * with the ingestion's refusal as its reason.
 */
export async function storeText(
  { db, now, newId }: Pick<Context, 'now' | 'newId'> & { db: Database },
  upload: Upload,
  owner: { audience: TextAudience; importedById: string | null },
): Promise<Imported> {
  if (upload.bytes.length > maxUploadBytes) throw invalid('file', 'too-large');
  const outcome = ingest(upload.bytes, { name: upload.fileName });
  if (!outcome.ok) throw invalid('file', outcome.reason);

  const { metadata, text, structure, warnings } = outcome.value;
  const title = upload.title?.trim() || metadata.title || nameWithoutEnding(upload.fileName);
  const [textId, revisionId, sourceId] = [newId(), newId(), newId()];

  await db.$transaction(async (tx) => {
    await createText(tx, { ...metadata, title, id: textId, createdAt: now, ...owner });
    await createSource(tx, { ...toSource(upload, warnings), id: sourceId, createdAt: now });
    const origin = { sourceId, createdById: owner.importedById };
    await createRevision(tx, {
      id: revisionId,
      textId,
      number: 1,
      text,
      structure,
      warnings,
      createdAt: now,
      publishedAt: now,
      ...origin,
    });
  });
  return {
    textId,
    revisionId,
    title,
    paragraphs: structure.blocks.filter((block) => block.number).length,
    warnings,
  };
}

const nameWithoutEnding = (fileName: string) =>
  fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '') || fileName;

/** Every Text that the actor may read; `onlyMine`: nobody else can. */
export async function listLibrary({ db, actor }: Context) {
  const texts = await listReadableTexts(db, actor);
  return texts.map(({ text, isShelved }) => {
    const { audience, importedById } = reveal(text);
    return {
      ...presentText(text),
      onlyMine: audience === 'owner' && importedById === actor.userId && !isShelved,
    };
  });
}

async function requireText({ db, actor }: Context, textId: string) {
  return authorize(actor, 'text.read', await findText(db, textId));
}

/** One Text's title page; `not_found` for what the actor may not know of. */
export const openText = async (context: Context, textId: string) =>
  presentText(await requireText(context, textId));

/** What an import made of its file that somebody should look at, by kind; for whoever imported it. */
export async function listWarnings(context: Context, textId: string, revisionId: string) {
  const text = await requireText(context, textId);
  if (reveal(text).importedById !== context.actor.userId) return [];
  const byCode = new Map<Warning['code'], Warning[]>();
  for (const warning of await findWarnings(context.db, text, revisionId))
    byCode.set(warning.code, [...(byCode.get(warning.code) ?? []), warning]);
  return [...byCode].map(([code, all]) => ({
    code,
    count: all.length,
    places: all.slice(0, mostPlaces).map(({ at, detail }) => ({ at: at ?? null, detail: detail ?? null })),
  }));
}

/** Of one kind: whoever has looked at so many knows what the file is like. */
const mostPlaces = 40;

/** What the actor may read, by its title, the latest first. */
export async function listTitles({ actor, db }: Pick<Context, 'actor' | 'db'>) {
  const texts = await listReadableTexts(db, actor);
  return {
    texts: texts.map(({ text }) => {
      const { id, title } = presentText(text);
      return { id, title };
    }),
  };
}
