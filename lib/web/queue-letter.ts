/** Mail that somebody's deed brings about, on the same safe way as every letter: kept until the mail server has taken it. */
import type { Db } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { sealMail } from '@/lib/mail/sealed';
import { hasMail, type Mail } from '@/lib/mail/send';
import { queueMessage } from '@/lib/services/letters/queue';

/** Whether this site sends mail. */
export const canWrite = hasMail;

/**
 * Sends it when the transaction of `db` commits, after a restart too; of two messages of one `name` the first. Sealed
 * until then, since it may hold a link that lets its reader in; and not sent any more when that link is dead.
 */
export async function queueLetter(
  db: Db,
  mail: Pick<Mail, 'to' | 'subject' | 'text' | 'html'>,
  { name = randomId(), until = null }: { name?: string; until?: Date | null } = {},
): Promise<void> {
  await queueMessage(db, { id: randomId(), name, sealed: sealMail(mail, until) });
}
