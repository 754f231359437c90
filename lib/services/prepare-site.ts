import { database } from '@/lib/db/client';
import { wipeClosedUsers } from '@/lib/db/wipe';
import { indexMissing } from '@/lib/db/search-index';
import { log } from '@/lib/log';
import { closeCommons, openCommons } from './groups/commons';
import { addDemonstration } from './demonstration';

/**
 * What a new site needs before its first visitor, and what fell due while none ran; `commons`: whether everyone here has a
 * margin together (env.ts). A site without it still serves.
 */
export async function prepareSite({ commons }: { commons: boolean }): Promise<void> {
  try {
    await addDemonstration(database(), new Date());
    await (commons ? openCommons : closeCommons)(database(), new Date());
    await wipeClosedUsers(database());
    await indexMissing(database());
  } catch (error) {
    log.error({ code: 'prepare_site', message: error instanceof Error ? error.message : '' });
  }
}
