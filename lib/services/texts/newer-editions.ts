import { findEdition } from '@/lib/db/edition';
import { findRevision, findRevisionByNumber, measureRevisions } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import type { ShelfReading } from '@/lib/domain/groups/shelf';
import { keepLast } from '@/lib/domain/keep-last';
import { authorize } from '@/lib/policy/authorized';
import type { Context } from '../context';
import { differenceOf } from '../correcting/differences';

/** Two editions never change: how many words they differ in is counted once a process, while few others were. */
const kept = keepLast<number>(1_000);

/**
 * How many words the newest edition of each changes in the one that a group reads; of those that are not the newest. One
 * of which it is not known, since the texts are long and nobody has compared them yet, is left out.
 */
export async function countNewerWords({ db, actor }: Context, readings: readonly ShelfReading[]) {
  const counted = new Map<string, number>();
  for (const { textId, revisionId, newer } of readings) {
    if (newer === null) continue;
    const text = authorize(actor, 'text.read', await findText(db, textId));
    const newest = await findRevisionByNumber(db, text, newer);
    if (!newest) continue;
    const key = `${revisionId} ${newest.id}`;
    const known = kept.find(key);
    if (known !== undefined) {
      counted.set(textId, known);
      continue;
    }
    const measure = () => measureRevisions(db, [revisionId, newest.id]);
    const asked = { db, userId: actor.userId, key, measure, besides: true };
    const difference = await differenceOf(asked, async () => {
      const before = await findRevision(db, text, revisionId);
      const after = await findEdition(db, text, newer);
      return before && after && [before, after.revision];
    });
    if (!difference || difference.isCounted) continue;
    const { words } = difference;
    counted.set(textId, kept.keep(key, Math.max(words.in, words.out), 1));
  }
  return counted;
}
