import { env } from '@/lib/env';

/** Links that leave the site stand on the configured address and never on the request's Host, which anybody can write. */
export const invitationUrl = (token: string) => new URL(`/join/${token}`, env.siteUrl).href;
export const passwordUrl = (token: string) => new URL(`/reset/${token}`, env.siteUrl).href;

/** `next`: the page to go to afterwards, which may be an invitation. */
export function signInUrl(token: string, next: string) {
  const url = new URL(`/enter/${token}`, env.siteUrl);
  if (next !== '/library') url.searchParams.set('next', next);
  return url.href;
}
export const firstUrl = (token: string) => new URL(`/first/${token}`, env.siteUrl).href;
export const confirmEmailUrl = (token: string) => new URL(`/confirm/${token}`, env.siteUrl).href;
/** For what is taken along: where it was, for whoever opens it elsewhere. */
export const siteHref = (path: string) => new URL(path, env.siteUrl).href;
