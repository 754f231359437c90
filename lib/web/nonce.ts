import { headers } from 'next/headers';

/** What lets this page's own scripts and styles run (security-headers.ts); undefined outside a request for a page. */
export async function getNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
