import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPassing, sendAs } from '@/app/_reader/api';

const answerWith = (response: Response | Error) =>
  vi.stubGlobal('fetch', () =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
const ask = () => sendAs('ann')('POST', '/api/annotations', {});
const page = (status: number) => new Response('<html>A proxy says no.</html>', { status });

describe('a request', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it.each([
    [403, 'internal', false],
    [413, 'internal', false],
    [429, 'rate_limited', false],
    [502, 'unavailable', true],
    [504, 'unavailable', true],
  ])('that something else answers with %d has a connection', async (status, code, passes) => {
    answerWith(page(status));
    const answer = await ask();
    expect(answer).toMatchObject({ ok: false, problem: { status, code } });
    expect(isPassing(answer)).toBe(passes);
  });

  it.each([
    ['is not answered', new TypeError('Failed to fetch')],
    ['is said to be done by something else than Catena', page(200)],
  ])('that %s has no connection, and is sent again', async (_, response) => {
    answerWith(response);
    const answer = await ask();
    expect(answer).toEqual({ ok: false, problem: null });
    expect(isPassing(answer)).toBe(true);
  });

  it('gives the problem that Catena names', async () => {
    const problem = { type: 'about:blank', title: 'No', status: 409, code: 'conflict', current: { a: 1 } };
    answerWith(Response.json(problem, { status: 409 }));
    expect(await ask()).toEqual({ ok: false, problem });
  });
});
