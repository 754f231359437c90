/**
 * Edits of one Revision's blocks → of those of the current one. Neither ever changes: what lay between two Revisions is
 * kept in the process, so that each pause in somebody's typing does not compare whole texts anew.
 */
import type { Db } from '@/lib/db/client';
import { findRevision } from '@/lib/db/revision';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { leftAlone, rebase, type Rebased, type Untouched } from '@/lib/domain/correcting/rebase';
import { keepLast } from '@/lib/domain/keep-last';
import type { Revision, Text } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';

type Correctable = Authorized<'text.correct', Text>;

/** In characters, with all that stands in them; and in blocks. */
const [mostRead, mostCompared] = [8_000_000, 1_000_000];
const read = keepLast<Revision>(mostRead);
const compared = keepLast<Untouched>(mostCompared);

/** Found under its own Text alone, by who holds the proof that they may correct it. */
export async function readRevision(db: Db, text: Correctable, id: string): Promise<Revision | null> {
  const key = `${reveal(text).id}/${id}`;
  const known = read.find(key);
  if (known) return known;
  const found = await findRevision(db, text, id);
  return found && read.keep(key, found, found.text.length);
}

export function rebaseOnto(base: Revision, current: Revision, edits: readonly BlockEdit[]): Rebased {
  if (base.id === current.id) return { edits: [...edits], remains: [] };
  if (edits.length === 0) return { edits: [], remains: [] };
  const key = `${base.id} ${current.id}`;
  const known = compared.find(key);
  const untouched = known ?? leftAlone(base, current);
  if (!known) compared.keep(key, untouched, untouched.size + 1);
  return rebase(untouched, edits);
}
