/** The link that signs in, for the pages and actions in app. */
import { enterByLink, makeSignInLink, readSignInLink, signInLinkSeconds } from '@/lib/auth/sign-in-link';
import { normaliseEmail, ticketIn } from '@/lib/domain/accounts';
import type { Context } from '@/lib/services/context';
import { startSessionOf } from './session';
import { signInUrl } from './site-url';
import { writeUnasked } from './unasked-mail';

export const readLink = ({ db, actor }: Context, token: string) => readSignInLink(db, token, actor.userId);

const forOneAddress = { name: 'sign-in-link', count: 5, windowSeconds: 15 * 60 };

type Words = { subject: string; text: (url: string) => string };

/** Mails a link to whoever has the address, or may make an account with it. */
export async function mailSignInLink(
  { db, now }: Context,
  { email, next }: { email: string; next: string },
  words: Words,
): Promise<void> {
  await writeUnasked(normaliseEmail(email), forOneAddress, async (address) => {
    const token = await makeSignInLink(db, address, { now, ticket: ticketIn(next) });
    if (token === null) return null;
    const text = words.text(signInUrl(token, next));
    return { subject: words.subject, text, worthSeconds: signInLinkSeconds };
  });
}

export async function spendSignInLink(
  { db, actor, now, newId }: Context,
  { next, ...input }: { token: string; name?: string | undefined; next: string },
): Promise<void> {
  await startSessionOf(
    await enterByLink(db, input, { id: newId(), now, ticket: ticketIn(next), viewerId: actor.userId }),
  );
}
