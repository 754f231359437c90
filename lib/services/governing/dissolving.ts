/**
 * A group is dissolved, by its own grave ballot or on a legal order: in one transaction with the end of everything that is open
 * in it. Its words stay where they are, for those who were in it, who may take them along and leave.
 */
import type { Db } from '@/lib/db/client';
import { closeGroup } from '@/lib/db/dissolution';
import { closeAll } from '@/lib/db/governance/close-all';
import { appendLog } from '@/lib/db/governance/log';
import type { Affairs, LogRow } from '@/lib/domain/governance/affairs';
import { dissolve } from '@/lib/domain/governance/dissolving';

/** Under `lockAffairs`. `affairs`: as they are by now. False where the group is dissolved already. */
export async function dissolveIn(
  tx: Db,
  groupId: string,
  { affairs, row }: { affairs: Affairs; row: LogRow },
): Promise<boolean> {
  if (!(await closeGroup(tx, groupId, new Date(row.at)))) return false;
  const changes = dissolve(affairs, row);
  await closeAll(tx, groupId, { affairs, changes });
  await appendLog(
    tx,
    groupId,
    changes.flatMap((change) => ('log' in change ? [change.log] : [])),
  );
  return true;
}
