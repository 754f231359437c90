/** The links of a letter: to the site, and those that say no more of these, which work for whoever has the letter. */
import { stops, type Stop as Stopped } from '@/lib/domain/letters/matters';
import { idPattern } from '@/lib/domain/ids';
import { env } from '@/lib/env';
import { isSealed, seal } from './seal';

export const siteLink = (path: string) => new URL(path, env.siteUrl).href;

export type Stop = { userId: string; groupId: string; matter: Stopped };

/** It ends one kind of letters of one group, and can do nothing else: so it need not expire, and need not be kept secret for long. */
const stopToken = ({ userId, groupId, matter }: Stop) =>
  [userId, groupId, matter, seal('stop letters', userId, groupId, matter)].join('.');

/** `page` is for a person, and asks; `oneClick` is for the button of a program for mail (RFC 8058). */
export function stopLinks(stop: Stop) {
  const token = stopToken(stop);
  return { page: siteLink(`/stop/${token}`), oneClick: siteLink(`/api/letters/stop/${token}`) };
}

/** What a link was made for; null for one that was not made here. */
export function readStopToken(token: string): Stop | null {
  const [userId = '', groupId = '', named, sealed = '', ...rest] = token.split('.');
  const matter = stops.find((each) => each === named);
  if (!matter || rest.length > 0 || !idPattern.test(userId) || !idPattern.test(groupId)) return null;
  return isSealed(sealed, 'stop letters', userId, groupId, matter) ? { userId, groupId, matter } : null;
}
