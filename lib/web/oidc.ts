/** Signing in with an account at another site, for the pages and actions in app. */
import { cookies } from 'next/headers';
import { AuthError, signIn } from '@/lib/auth';
import { connectCookie, connectSeconds, oidcId, sealConnecting } from '@/lib/auth/oidc';
import { disconnect, isConnected } from '@/lib/auth/ways-in';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { hasMail } from '@/lib/mail/send';
import { requireUserId, type Context } from '@/lib/services/context';

/** Where next-auth answers. */
const path = '/api/auth';

/** The other site's name, where there is one. */
export const otherSite = (): string | null => env.oidc?.name ?? null;

/** Leaves for the other site, and comes back to `next`. */
export async function leaveToSignIn(next: string): Promise<never> {
  (await cookies()).delete({ name: connectCookie, path });
  return leave(next);
}

/** Leaves to connect an account there with the actor's here. */
export async function leaveToConnect({ actor }: Context): Promise<never> {
  (await cookies()).set(connectCookie, sealConnecting(requireUserId(actor)), {
    httpOnly: true,
    sameSite: 'lax',
    path,
    secure: env.siteUrl.protocol === 'https:',
    maxAge: connectSeconds,
  });
  return leave('/settings?site=connected');
}

async function leave(redirectTo: string): Promise<never> {
  if (!env.oidc) throw new AppError('not_found');
  try {
    return (await signIn(oidcId, { redirectTo })) as never;
  } catch (error) {
    if (error instanceof AuthError) throw new AppError('unavailable', 'site_away', { cause: error });
    throw error;
  }
}

export const isConnectedToSite = ({ db, actor }: Context) => isConnected(db, requireUserId(actor));

/** Refuses with `last_way_in` where there would be none left. */
export const disconnectSite = ({ db, actor }: Context) =>
  disconnect(db, requireUserId(actor), { mail: hasMail() });
