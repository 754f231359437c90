import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { signInOrigins } from '@/lib/web/sign-in-origins';
import { contentSecurityPolicy, securityHeaders } from '@/lib/web/security-headers';

/** Every answer's headers. Next puts the nonce on its own scripts when it finds it in the request's policy. */
export async function proxy(request: NextRequest) {
  const https = env.siteUrl.protocol === 'https:';
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce, {
    https,
    development: !env.production,
    formsTo: await signInOrigins(),
  });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(securityHeaders({ https }))) response.headers.set(name, value);
  return response;
}
