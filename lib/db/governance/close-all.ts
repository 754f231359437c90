/** Ends what is open in a group that is dissolved, and does nothing else to it: no vote is cast or counted, nobody is elected. */
import type { Affairs, Change } from '@/lib/domain/governance/affairs';
import { isSecret } from '@/lib/domain/governance/voting';
import type { Db } from '../client';
import { persistHost } from './host';

const toDate = (at: number | null) => (at === null ? null : new Date(at));

/** Under `lockAffairs`; `affairs` as they were before these changes. */
export async function closeAll(
  tx: Db,
  groupId: string,
  { affairs, changes }: { affairs: Affairs; changes: readonly Change[] },
): Promise<void> {
  for (const change of changes) {
    if ('log' in change) continue;
    if (change.put === 'host') await persistHost(tx, groupId, change.row);
    if (change.put === 'member' || change.put === 'host') continue;
    const { id } = change.row;
    if (change.put === 'mandate') {
      const data = { endedAt: toDate(change.row.endedAt), endReason: change.row.endReason };
      await tx.mandate.updateMany({ where: { id, endedAt: null }, data });
    }
    if (change.put === 'petition') {
      const { state, endedAt, ending } = change.row;
      await tx.petition.updateMany({
        where: { id, endedAt: null },
        data: { state, ending, endedAt: toDate(endedAt) },
      });
    }
    if (change.put === 'ballot') {
      const { objectId, closedAt, outcome } = change.row;
      const about = affairs.petitions.find((petition) => petition.id === objectId)?.grave?.personId ?? null;
      await tx.ballot.updateMany({
        where: { id, closedAt: null },
        data: { closedAt: toDate(closedAt), outcome: String(outcome) },
      });
      if (isSecret(change.row, about)) await tx.ballotVote.deleteMany({ where: { ballotId: id } });
    }
    if (change.put === 'case')
      await tx.case.updateMany({
        where: { id },
        data: { state: change.row.state, endedAt: toDate(change.row.endedAt) },
      });
  }
}
