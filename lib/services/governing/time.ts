/** What comes about by time alone: ballots close, mandates end, cases lapse. Nothing is true because this ran. */
import type { Database } from '@/lib/db/client';
import { listGroupsThatWait } from '@/lib/db/governance/waiting';
import { randomId } from '@/lib/domain/ids';
import { log } from '@/lib/log';
import { catchUp } from './act';

/** In each group by itself: what goes wrong in one holds up no other. */
export async function letTimePass(db: Database): Promise<void> {
  for (const groupId of await listGroupsThatWait(db))
    await catchUp(db, groupId, randomId).catch((error: unknown) =>
      log.error({ code: 'governing_time', groupId, message: error instanceof Error ? error.message : '' }),
    );
}
