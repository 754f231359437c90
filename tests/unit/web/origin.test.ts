import { describe, expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { requireSameOrigin } from '@/lib/web/origin';

function refused(headers: Record<string, string>): boolean {
  try {
    requireSameOrigin(new Headers({ host: 'catena.example:3000', ...headers }));
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') return true;
    throw error;
  }
}

describe('a write', () => {
  test.each([
    ['from a page of this site', { origin: 'http://catena.example:3000', 'sec-fetch-site': 'same-origin' }],
    ['from a page of this site behind a proxy that speaks https', { origin: 'https://catena.example:3000' }],
    ['from a client that is no browser', {}],
    ['that the person typed themselves', { 'sec-fetch-site': 'none' }],
    ['from an older browser, which says no more than its site', { 'sec-fetch-site': 'same-origin' }],
  ])('%s is let through', (_, headers) => expect(refused(headers)).toBe(false));

  test.each<[string, Record<string, string>]>([
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['from another site that hides where it comes from', { origin: 'null' }],
    ['from another port', { origin: 'http://catena.example:4000' }],
    ['from a name below ours', { origin: 'http://evil.catena.example:3000' }],
    ['from a name that begins like ours', { origin: 'http://catena.example.evil.example:3000' }],
    ['from an origin that names ours as its user', { origin: 'http://catena.example:3000@evil.example' }],
    ['from an origin that is no address', { origin: 'catena.example:3000' }],
    ['from an empty origin', { origin: '' }],
    ['from another site, without an origin', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of ours, without an origin', { 'sec-fetch-site': 'same-site' }],
    ['from nowhere to nowhere', { origin: 'null', host: '' }],
  ])('%s is refused', (_, headers) => expect(refused(headers)).toBe(true));
});
