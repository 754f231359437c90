/** Requests to the server, with three ends: an answer, a problem that the server names, or no connection. */
import { problem as problemShape, type Problem } from '@/lib/schemas/problem';
import { readerHeader } from '@/lib/schemas/reader-header';

export type Answer<T> =
  { ok: true; data: T } | { ok: false; problem: Problem } | { ok: false; problem: null };
export type Send = <T>(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  body?: unknown,
  /** Goes out even though the page is being left. */
  options?: { keepalive: boolean },
) => Promise<Answer<T>>;

const timeoutMs = 20_000;

/**
 * Every request names the person whose page this is: when somebody else has signed in since, in another tab, it is
 * refused instead of being written under their name.
 */
export const sendAs = (userId: string | null): Send =>
  async function send<T>(
    method: string,
    url: string,
    body?: unknown,
    { keepalive } = { keepalive: false },
  ): Promise<Answer<T>> {
    try {
      const response = await fetch(url, {
        method,
        keepalive,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          ...(userId === null ? {} : { [readerHeader]: userId }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (response.ok) return { ok: true, data: (await response.json()) as T };
      const parsed = problemShape.safeParse(await response.json().catch(() => null));
      return { ok: false, problem: parsed.success ? parsed.data : foreign(response) };
    } catch {
      return { ok: false, problem: null };
    }
  };

/** Something between here and Catena refused, or says that Catena does not answer: there is a connection. */
const foreign = ({ status, statusText }: Response): Problem => ({
  type: 'about:blank',
  title: statusText,
  status,
  code: status >= 500 ? 'unavailable' : status === 429 ? 'rate_limited' : 'internal',
});

/** Worth sending again without anybody's doing: it may not have arrived, or the server may be back. */
export const isPassing = (answer: Answer<unknown>) =>
  !answer.ok && (answer.problem === null || answer.problem.status >= 500);
