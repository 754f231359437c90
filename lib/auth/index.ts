/**
 * next-auth on database sessions: a session that is deleted is refused at the next request. `session.strategy` is
 * left out on purpose: with 'database' said aloud and only Credentials configured next-auth 5 refuses to start.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import NextAuth, { CredentialsSignin } from 'next-auth';
import { encode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { database } from '@/lib/db/client';
import { createSession } from '@/lib/db/session';
import { toDevice } from '@/lib/domain/device';
import { log } from '@/lib/log';
import { siteAdapter } from './adapter';
import { checkCredentials } from './credentials';
import { judgeArrival, oidcId, oidcProviders, readArrival } from './oidc';
import { hashSessionToken, makeSessionToken } from './session-token';

export { AuthError } from 'next-auth';

const maxAge = 30 * 24 * 3600;

/** Who has shown in another way that they are this person (a link in a letter), while they are being signed in. */
const proven = new AsyncLocalStorage<{ id: string; name: string }>();

/** Somebody who signs in, and with what. */
const on = (request: Request, { id, name }: { id: string; name: string }) => ({
  id,
  name,
  device: toDevice(request.headers.get('user-agent')),
});

class TooManyAttempts extends CredentialsSignin {
  override code = 'rate_limited';
}

/** Said to whoever gave the right password. */
class Suspended extends CredentialsSignin {
  override code = 'suspended';
}

/** Somebody who comes back from another site brings along what they went there for. */
const arrivalIn = (request?: { nextUrl: URL; cookies: Parameters<typeof readArrival>[0] }) =>
  request?.nextUrl.pathname.endsWith(`/callback/${oidcId}`) ? readArrival(request.cookies) : null;

export const { handlers, auth, signIn, signOut } = NextAuth((request) => ({
  adapter: siteAdapter(database(), arrivalIn(request), toDevice(request?.headers.get('user-agent'))),
  trustHost: true,
  session: { maxAge, updateAge: 24 * 3600, generateSessionToken: makeSessionToken },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: {
    error: (error) => {
      if (!(error instanceof CredentialsSignin))
        log.error({ code: 'auth', name: error.name, message: error.message });
    },
    warn: () => undefined,
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(input, request) {
        const outcome = await checkCredentials(database(), input);
        if (outcome === 'rate_limited') throw new TooManyAttempts();
        if (outcome === 'suspended') throw new Suspended();
        return outcome && on(request, outcome);
      },
    }),
    // From outside, too, this can be asked for; only this process can say of whom.
    Credentials({
      id: 'proven',
      credentials: {},
      authorize(_, request) {
        const person = proven.getStore();
        return person ? on(request, person) : null;
      },
    }),
    ...oidcProviders(),
  ],
  callbacks: {
    async signIn({ user, account, profile }) {
      const arrival = arrivalIn(request);
      if (account?.provider !== oidcId || !arrival) return account?.type === 'credentials';
      const { providerAccountId } = account;
      const email = user.email ?? '';
      const claims = { email_verified: profile?.email_verified ?? undefined };
      return judgeArrival(database(), arrival, { providerAccountId, email, claims });
    },
    // next-auth gives a password sign-in a JWT; the row is made here, and its token handed out as the cookie instead.
    async jwt({ token, user, account }) {
      if (account?.type !== 'credentials' || !user?.id) return token;
      const sessionToken = makeSessionToken();
      const expires = new Date(Date.now() + maxAge * 1000);
      await createSession(database(), {
        tokenHash: hashSessionToken(sessionToken),
        userId: user.id,
        expires,
        device: 'device' in user && typeof user.device === 'string' ? user.device : '',
      });
      return { ...token, sessionToken };
    },
    session: ({ session, user }) => ({
      expires: session.expires,
      user: { id: user.id, name: user.name ?? '' },
      sessionId: 'id' in session && typeof session.id === 'string' ? session.id : '',
    }),
  },
  jwt: {
    encode: async (parameters) =>
      typeof parameters.token?.sessionToken === 'string' ? parameters.token.sessionToken : encode(parameters),
  },
}));

export const signInProven = (person: { id: string; name: string }) =>
  proven.run(person, () => signIn('proven', { redirect: false }));
