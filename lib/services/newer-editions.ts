import { findEdition } from '@/lib/db/edition';
import { findRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { diffRows } from '@/lib/domain/correcting/diff-rows';
import type { ShelfReading } from '@/lib/domain/groups/shelf';
import type { Revision } from '@/lib/domain/text/text';
import { authorize } from '@/lib/policy/authorized';
import type { Context } from './context';

/** How many words the newest edition of each changes in the one that a group reads; of those that are not the newest. */
export async function countNewerWords({ db, actor }: Context, readings: readonly ShelfReading[]) {
  const counted = new Map<string, number>();
  for (const { textId, revisionId, newer } of readings) {
    if (newer === null) continue;
    const text = authorize(actor, 'text.read', await findText(db, textId));
    const [before, after] = [await findRevision(db, text, revisionId), await findEdition(db, text, newer)];
    if (before && after) counted.set(textId, countChanged(before, after.revision));
  }
  return counted;
}

/** Two editions never change: they are compared once a process, while few others were. */
const changed = new Map<string, number>();
const mostKept = 200;

function countChanged(before: Revision, after: Revision): number {
  const key = `${before.id} ${after.id}`;
  const known = changed.get(key);
  if (known !== undefined) return known;
  const { words } = diffRows(before, after);
  const count = Math.max(words.in, words.out);
  changed.set(key, count);
  const [oldest] = changed.keys();
  if (changed.size > mostKept && oldest !== undefined) changed.delete(oldest);
  return count;
}
