/** The link for a forgotten password, for the pages and actions in app. */
import { canSetPasswordBy, setPasswordByLink } from '@/lib/auth/password-link';
import type { Context } from '@/lib/services/context';

export const isLinkOpen = ({ db }: Context, token: string) => canSetPasswordBy(db, token);

export const spendPasswordLink = (
  { db }: Context,
  { token, newPassword }: { token: string; newPassword: string },
) => setPasswordByLink(db, token, newPassword);
