import { expect, vi } from 'vitest';
import { idLength } from '@/lib/domain/ids';
import { sessionCookie } from '../../factories/browser-session';
import type { ActorName } from './matrix';
import type { Site } from './site';

export type Asked = { method?: string; path: string; body?: unknown; headers?: Record<string, string> };

const passing = ['date', 'etag', 'keep-alive'];
/** The number that Next’s router gives to a request. */
const request = /"[\w-]{21}[vm]"(?=,\{"children")/g;
const nonce = /nonce(-|="|":"|\\":\\")[\w+/=]+/g;

/** Asks over HTTP as one of the people. An answer is without what differs between any two: the moment, the nonce, the id. */
export function makeAsker(url: string, site: Pick<Site, 'tokens'>) {
  async function send(actor: ActorName, { method = 'GET', path, body, headers = {} }: Asked) {
    const token = site.tokens.get(actor);
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token ? { cookie: `${sessionCookie}=${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { response, body: await response.text() };
  }

  return async (actor: ActorName, asked: Asked, id: string) => {
    const answer = await send(actor, asked);
    const alike = (text: string) =>
      (id.length < idLength ? text : text.replaceAll(id, 'ID'))
        .replaceAll(nonce, 'nonce$1NONCE')
        .replaceAll(request, '"REQUEST"');
    const told = [...answer.response.headers].filter(([name]) => !passing.includes(name));
    return {
      status: answer.response.status,
      headers: Object.fromEntries(told.map(([name, value]) => [name, alike(value)])),
      body: alike(answer.body),
    };
  };
}

/**
 * Whether Next sends a refusal in one piece or in two falls as its timing does, for both alike: what tells nothing is the
 * same in one of a few tries, and what tells something never is.
 */
export const expectAlike = <Answer>(one: () => Promise<Answer>, other: () => Promise<Answer>) =>
  vi.waitFor(
    async () => {
      const answer = await one();
      expect(answer).toEqual(await other());
      return answer;
    },
    { timeout: 10_000, interval: 20 },
  );
