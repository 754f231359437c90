/**
 * Signing in with an account at another site (OpenID Connect). It opens the account here that it was connected to, or
 * makes a new one; it is never connected by itself to an account that happens to have the same address, since anybody may
 * write any address at some site. Connecting is asked for in the settings, and is sealed to whoever asked.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OIDCConfig } from 'next-auth/providers';
import type { Database } from '@/lib/db/client';
import { findUserToEnter } from '@/lib/db/closing';
import { findLinkedUserId } from '@/lib/db/linked-account';
import { isSuspended } from '@/lib/db/suspension';
import { normaliseEmail, ticketIn, toName, type Ticket } from '@/lib/domain/accounts';
import { env } from '@/lib/env';
import { reopenAccount } from './closing';
import { whyNoSignUp } from './sign-up';

export const oidcId = 'oidc';
export const connectCookie = 'catena-connect';
export const connectSeconds = 10 * 60;

type Claims = {
  sub: string;
  name?: string;
  preferred_username?: string;
  email?: string;
  email_verified?: boolean;
};

/** `idToken: false`: most sites give the address at their userinfo endpoint alone. The ID token is validated all the same. */
export function oidcProviders(): OIDCConfig<Claims>[] {
  const { oidc } = env;
  if (!oidc) return [];
  return [
    {
      id: oidcId,
      name: oidc.name,
      type: 'oidc',
      issuer: oidc.issuer,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email profile' } },
      idToken: false,
      profile: ({ sub, name, preferred_username: other, email = '', email_verified: proven }) => ({
        // Another issuer may have another person under the same subject.
        id: `${oidc.issuer} ${sub}`,
        email: normaliseEmail(email),
        name: toName(name ?? other ?? '') || toName(email.split('@')[0] ?? ''),
        // next-auth empties `emailVerified` on the way.
        isProven: proven === true,
      }),
    },
  ];
}

/** What the browser brings along when it comes back from the other site. */
export type Arrival = { next: string; ticket: Ticket | null; connecting: string | null };

type Cookies = { get: (name: string) => { value: string } | undefined };

export function readArrival(cookies: Cookies): Arrival {
  const cookie = cookies.get('__Secure-authjs.callback-url') ?? cookies.get('authjs.callback-url');
  const url =
    cookie && URL.canParse(cookie.value, 'http://here') ? new URL(cookie.value, 'http://here') : null;
  const next = url ? url.pathname + url.search : '/library';
  return { next, ticket: ticketIn(next), connecting: openSeal(cookies.get(connectCookie)?.value ?? '') };
}

const sealOf = (userId: string) =>
  createHmac('sha256', env.authSecret).update(`connect ${userId}`).digest('base64url');

/** For the cookie that says: whoever comes back from the other site is to be connected to this person. */
export const sealConnecting = (userId: string) => `${userId}.${sealOf(userId)}`;

function openSeal(value: string): string | null {
  const [userId = '', seal = ''] = value.split('.');
  const [one, other] = [Buffer.from(seal), Buffer.from(sealOf(userId))];
  return one.length === other.length && timingSafeEqual(one, other) ? userId : null;
}

type Comer = { providerAccountId: string; email: string; claims: Partial<Claims> };

/** True for whoever may come in; else the page that says why not. */
export async function judgeArrival(db: Database, arrival: Arrival, comer: Comer): Promise<true | string> {
  const { providerAccountId, email, claims } = comer;
  const owner = await findLinkedUserId(db, { provider: oidcId, providerAccountId });
  if (arrival.connecting !== null)
    return owner === null || owner === arrival.connecting || '/settings?site=elsewhere';
  const why =
    owner === null
      ? await whyNotNew(db, arrival.ticket, email, claims.email_verified)
      : await whyNotAgain(db, owner);
  return why === null || `/sign-in?${new URLSearchParams({ site: why, next: arrival.next }).toString()}`;
}

async function whyNotAgain(db: Database, owner: string) {
  if (await isSuspended(db, owner)) return 'suspended';
  return (await reopenAccount(db, owner, new Date())) ? null : 'closed';
}

async function whyNotNew(db: Database, ticket: Ticket | null, email: string, proven?: boolean) {
  if (email === '') return 'no_email';
  if (proven === false) return 'unproven';
  if (await findUserToEnter(db, email)) return 'has_account';
  return whyNoSignUp(db, ticket, new Date());
}
