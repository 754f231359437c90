/** What one began to correct oneself: one's own to see, to take along and to throw away, also where one may correct no more. */
import {
  findOwnCopy,
  findOwnCorrections,
  listBegunTexts,
  removeThrownCorrections,
} from '@/lib/db/correction-draft';
import type { Db } from '@/lib/db/client';
import { findRevision } from '@/lib/db/revision';
import { listReadableTextsById } from '@/lib/db/visibility';
import type { OwnCorrection } from '@/lib/domain/correcting/own-correction';
import type { ExportedCorrection } from '@/lib/domain/interop/exported';
import { AppError } from '@/lib/errors';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentKept, type KeptCorrection } from '@/lib/present/correction';
import { presentText } from '@/lib/present/text';
import { requireUserId, type Context } from '../context';
import { openCorrection } from './correcting';

type Own = Authorized<'draft.read', OwnCorrection>;

async function listOwn({ db, actor }: Context, where: { textId?: string } = {}): Promise<Own[]> {
  const found = await findOwnCorrections(db, requireUserId(actor), where);
  return found.map((each) => authorize(actor, 'draft.read', each));
}

/** Of a text that one reads no longer there are one's own words alone. */
async function present(db: Db, actor: Context['actor'], own: Own): Promise<KeptCorrection> {
  const { textId, basedOnId } = reveal(own);
  const [text] = await listReadableTextsById(db, actor, [textId]);
  return presentKept(own, text ? { text, revision: await findRevision(db, text, basedOnId) } : null);
}

/** The form; or, for who had begun and may correct no more, what they had typed. */
export async function openForm(context: Context, asked: { textId: string; at: string }) {
  try {
    return { form: await openCorrection(context, asked), kept: [] };
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'not_found' && error.code !== 'forbidden'))
      throw error;
    const own = await listOwn(context, { textId: asked.textId });
    if (own.length === 0) throw error;
    const kept = await Promise.all(own.map((each) => present(context.db, context.actor, each)));
    return { form: null, kept };
  }
}

/** The file that one brought, as it came. */
export async function readCopy({ db, actor }: Context, textId: string) {
  return reveal(authorize(actor, 'draft.read', await findOwnCopy(db, requireUserId(actor), textId)));
}

/** Those that are not thrown away: one for each text, the latest first. */
export async function listBegun(context: Context): Promise<{ textId: string; title: string | null }[]> {
  const textIds = [...new Set(await listBegunTexts(context.db, requireUserId(context.actor)))];
  const texts = await listReadableTextsById(context.db, context.actor, textIds);
  const titleOf = new Map(texts.map(presentText).map(({ id, title }) => [id, title]));
  return textIds.map((textId) => ({ textId, title: titleOf.get(textId) ?? null }));
}

/** What was thrown away a month ago can be taken back no more, and goes with its file. */
export const removeThrown = (db: Db, now: Date) => removeThrownCorrections(db, now);

/** One after another, since each may have a file. */
export async function* takeCorrections(context: Context): AsyncGenerator<ExportedCorrection> {
  const { db, actor } = context;
  for (const own of await listOwn(context)) {
    const { textId, basedOnId, thrownAt, updatedAt } = reveal(own);
    if (thrownAt !== null) continue;
    const { text, parts, remains, fileName } = await present(db, actor, own);
    const file = fileName === null ? null : await readCopy(context, textId);
    yield {
      text: text && {
        ...{ id: text.id, title: text.title, authors: text.authors, year: text.year },
        language: text.language,
      },
      ...{ revisionId: basedOnId, at: updatedAt.toISOString(), parts, remains },
      file: file && { name: file.fileName, bytes: file.bytes },
    };
  }
}
