import { findRevision } from '@/lib/db/revision';
import { countTexts } from '@/lib/db/text';
import { isUniqueViolation, type Database } from '@/lib/db/client';
import { exampleNotes } from '@/lib/domain/demonstration-notes';
import { demonstrationId, demonstrationText } from '@/lib/domain/demonstration-text';
import { randomId } from '@/lib/domain/ids';
import type { Text } from '@/lib/domain/text/text';
import { grantedWith, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentExamples, type Examples } from '@/lib/present/examples';
import type { Context } from './context';
import { storeText } from './texts/texts';

/** A new site has one text to look at, open to everyone. A site that has any text is left as it is. */
export async function addDemonstration(db: Database, now: Date): Promise<void> {
  if ((await countTexts(db)) > 0) return;
  const ids = [demonstrationId];
  const newId = () => ids.shift() ?? randomId();
  const upload = {
    fileName: `${demonstrationId}.md`,
    bytes: new TextEncoder().encode(demonstrationText),
  };
  try {
    await storeText({ db, now, newId }, upload, { audience: 'world', importedById: null });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}

export const noExamples: Examples = { threads: [], comments: [] };
const kept = new Map<string, Examples>();

/**
 * The notes that come with the demonstration text; of any other there are none. `isNew`: whether the actor has written
 * nothing in it yet, and is asked to.
 */
export async function loadExamples(
  { db }: Context,
  text: Authorized<'text.read', Text>,
  revisionId: string,
  isNew: boolean,
): Promise<Examples> {
  if (reveal(text).id !== demonstrationId) return noExamples;
  const key = `${revisionId} ${isNew}`;
  const known = kept.get(key);
  if (known) return known;
  const revision = await findRevision(db, text, revisionId);
  const notes = exampleNotes.filter((note) => isNew || !note.isInvitation);
  const examples = revision ? presentExamples(grantedWith(text, revision), notes) : noExamples;
  kept.set(key, examples);
  return examples;
}
