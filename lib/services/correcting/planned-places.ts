/** Where what a group chose to read by a date is in an edition. */
import type { Db } from '@/lib/db/client';
import { findRevision } from '@/lib/db/revision';
import { carryPlan } from '@/lib/domain/groups/carry-plan';
import type { PlannedPlace } from '@/lib/domain/groups/meeting';
import type { Revision, Text } from '@/lib/domain/text/text';
import type { Authorized } from '@/lib/policy/authorized';

/**
 * For each, in order: where its words are in the edition, else where it was chosen. Always from where it was chosen, and never
 * from where it was meanwhile: an edition that is taken back has the plan exactly as it was.
 */
export async function placeIn(
  db: Db,
  text: Authorized<'text.read', Text>,
  edition: Revision,
  chosen: readonly PlannedPlace[],
): Promise<PlannedPlace[]> {
  const found = new Map<PlannedPlace, PlannedPlace>();
  for (const revisionId of new Set(chosen.map((each) => each.revisionId))) {
    const source = revisionId === edition.id ? null : await findRevision(db, text, revisionId);
    if (!source) continue;
    const ofIt = chosen.filter((each) => each.revisionId === revisionId);
    const places = carryPlan(source, edition, ofIt);
    for (const [index, each] of ofIt.entries()) {
      const place = places[index];
      if (place) found.set(each, { ...place, revisionId: edition.id });
    }
  }
  return chosen.map((each) => found.get(each) ?? each);
}
