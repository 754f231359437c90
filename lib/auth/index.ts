/**
 * next-auth on database sessions: a session that is deleted is refused at the next request. `session.strategy` is
 * left out on purpose: with 'database' said aloud and only Credentials configured next-auth 5 refuses to start.
 * Mail and OIDC are further entries of `providers`.
 */
import NextAuth, { CredentialsSignin } from 'next-auth';
import { encode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { database } from '@/lib/db/client';
import { createSession } from '@/lib/db/session';
import { log } from '@/lib/log';
import { hashingAdapter } from './adapter';
import { checkCredentials } from './credentials';
import { hashSessionToken, makeSessionToken } from './session-token';

export { AuthError } from 'next-auth';

const maxAge = 30 * 24 * 3600;

class TooManyAttempts extends CredentialsSignin {
  override code = 'rate_limited';
}

export const { handlers, auth, signIn, signOut } = NextAuth(() => ({
  adapter: hashingAdapter(database()),
  trustHost: true,
  session: { maxAge, updateAge: 24 * 3600 },
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
      async authorize(input) {
        const outcome = await checkCredentials(database(), input);
        if (outcome === 'rate_limited') throw new TooManyAttempts();
        return outcome;
      },
    }),
  ],
  callbacks: {
    // next-auth gives a password sign-in a JWT; the row is made here, and its token handed out as the cookie instead.
    async jwt({ token, user, account }) {
      if (account?.provider !== 'credentials' || !user?.id) return token;
      const sessionToken = makeSessionToken();
      const expires = new Date(Date.now() + maxAge * 1000);
      await createSession(database(), {
        tokenHash: hashSessionToken(sessionToken),
        userId: user.id,
        expires,
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
