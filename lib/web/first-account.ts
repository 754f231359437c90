import { awaitsFirstAccount, firstToken } from '@/lib/auth/sign-up';
import { database } from '@/lib/db/client';
import { log } from '@/lib/log';
import { firstUrl } from './site-url';

/** Where not everyone may make an account, whoever started a new site is told with which link the first one is made. */
export async function announceFirstAccount(): Promise<void> {
  try {
    if (await awaitsFirstAccount(database()))
      process.stdout.write(
        `Nobody has an account here yet. Make the first one with this link: ${firstUrl(firstToken())}\n`,
      );
  } catch (error) {
    log.error({ code: 'first_account', message: error instanceof Error ? error.message : '' });
  }
}
