import { env } from '@/lib/env';

/** Links that leave the site stand on the configured address and never on the request's Host, which anybody can write. */
export const invitationUrl = (token: string) => new URL(`/join/${token}`, env.siteUrl).href;
export const passwordUrl = (token: string) => new URL(`/reset/${token}`, env.siteUrl).href;
