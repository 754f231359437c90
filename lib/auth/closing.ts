/**
 * Deleting one's account. It is closed at once: signed out everywhere, out of every group, its invitations taken back. For a
 * week signing in opens it again as it was; then it is wiped (lib/db/wipe.ts). What one said in groups stays under "someone
 * who left", or is taken out with the closing: its author says which. Nothing cascades to what others wrote.
 */
import type { Database } from '@/lib/db/client';
import { closeUser, reopenUser, takeOutComments, takeOutMeetingWords } from '@/lib/db/closing';
import { createEvents, type EventKind } from '@/lib/db/event';
import { removeMailedLinks } from '@/lib/db/mailed-link';
import { findOwnAccount } from '@/lib/db/user';
import { daysToReopen } from '@/lib/domain/accounts';
import { requireOwnPassword } from './account';

type Closing = { currentPassword?: string | undefined; words: 'keep' | 'take' };

const eventsOf = (kind: EventKind, moved: { id: string; threadId: string }[], createdAt: Date) =>
  moved.map(({ id, threadId }) => ({ kind, threadId, commentId: id, createdAt }));

export async function closeAccount(db: Database, userId: string, closing: Closing, now: Date): Promise<void> {
  await requireOwnPassword(db, userId, closing.currentPassword);
  await db.$transaction(async (tx) => {
    const account = await findOwnAccount(tx, userId);
    if (!account || !(await closeUser(tx, userId, now, daysToReopen))) return;
    await removeMailedLinks(tx, 'sign-in', account.email);
    if (closing.words === 'keep') return;
    const taken = await takeOutComments(tx, userId, now);
    await takeOutMeetingWords(tx, userId, now);
    if (taken.length > 0) await createEvents(tx, eventsOf('comment_removed', taken, now));
  });
}

/**
 * For somebody who has just shown who they are. Gives whether the account is open now: it is not when its week is over. Nothing
 * happens where it was open already.
 */
export const reopenAccount = (db: Database, userId: string, now: Date): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const back = await reopenUser(tx, userId);
    if (back && back.length > 0) await createEvents(tx, eventsOf('comment_updated', back, now));
    return back !== null || (await findOwnAccount(tx, userId)) !== null;
  });
