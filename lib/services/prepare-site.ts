import { database } from '@/lib/db/client';
import { wipeClosedUsers } from '@/lib/db/wipe';
import { indexMissing } from '@/lib/db/search-index';
import { log } from '@/lib/log';
import { addDemonstration } from './demonstration';

/** What a new site needs before its first visitor, and what fell due while none ran. A site without it still serves. */
export async function prepareSite(): Promise<void> {
  try {
    await addDemonstration(database(), new Date());
    await wipeClosedUsers(database());
    await indexMissing(database());
  } catch (error) {
    log.error({ code: 'prepare_site', message: error instanceof Error ? error.message : '' });
  }
}
