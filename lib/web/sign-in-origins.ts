/**
 * Where the button "Sign in with …" leads: without script it is a form that is answered by a redirect there, which the
 * policy has to allow (CSP3 §6.4.2). The address is the provider's to say (OpenID Connect Discovery §4).
 */
import { z } from 'zod';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

const patienceMs = 3_000;
const againMs = 60_000;

type Known = { origins: string[]; first: Promise<void> | null; askedAt: number; isWhole: boolean };
const shared = globalThis as unknown as { catenaSignInOrigins?: Known };

const document = z.object({ authorization_endpoint: z.url() });

/** The first caller of a process waits for the provider's answer; while there is none, its issuer's origin has to do. */
export async function signInOrigins(): Promise<readonly string[]> {
  const { oidc } = env;
  if (!oidc) return [];
  const known = (shared.catenaSignInOrigins ??= {
    origins: [new URL(oidc.issuer).origin],
    first: null,
    askedAt: 0,
    isWhole: false,
  });
  if (!known.isWhole && Date.now() - known.askedAt > againMs) {
    known.askedAt = Date.now();
    const asked = ask(oidc.issuer, known);
    known.first ??= asked;
  }
  await known.first;
  return known.origins;
}

async function ask(issuer: string, known: Known): Promise<void> {
  try {
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    const { origin } = new URL(document.parse(await answer.json()).authorization_endpoint);
    known.origins = [...new Set([...known.origins, origin])];
    known.isWhole = true;
  } catch (error) {
    log.warn({ code: 'oidc_discovery', message: error instanceof Error ? error.message : '' });
  }
}
