import { database } from '@/lib/db/client';
import { log } from '@/lib/log';
import { addDemonstration } from './demonstration';

/** What a new site needs before its first visitor. A site without it still serves. */
export async function prepareSite(): Promise<void> {
  try {
    await addDemonstration(database(), new Date());
  } catch (error) {
    log.error({ code: 'prepare_site', message: error instanceof Error ? error.message : '' });
  }
}
