import type { Affairs, Change, Grave } from './affairs';
import { byId, evolve } from './evolve';

export type Carried = { grave: Grave; petitionId: string; ballotId: string; at: number };

/** Grave ballots that these changes certified as carried: of some the effect is not on affairs, but on the group itself. */
export function carriedIn(affairs: Affairs, changes: readonly Change[]): Carried[] {
  const after = evolve(affairs, changes);
  return changes.flatMap((change) => {
    if (!('put' in change) || change.put !== 'ballot' || change.row.outcome !== 'CARRIED') return [];
    const { id, objectId, closedAt } = change.row;
    const grave = byId(after.petitions, objectId)?.grave;
    return grave && closedAt !== null ? [{ grave, petitionId: objectId, ballotId: id, at: closedAt }] : [];
  });
}
