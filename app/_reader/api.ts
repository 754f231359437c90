/** Requests to the server, with three ends: an answer, a problem that the server names, or no connection. */
import { problem as problemShape, type Problem } from '@/lib/schemas/problem';

export type Answer<T> =
  { ok: true; data: T } | { ok: false; problem: Problem } | { ok: false; problem: null };

const timeoutMs = 20_000;

export async function send<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const data: unknown = await response.json();
    if (response.ok) return { ok: true, data: data as T };
    const parsed = problemShape.safeParse(data);
    return { ok: false, problem: parsed.success ? parsed.data : null };
  } catch {
    return { ok: false, problem: null };
  }
}

/** Worth sending again without anybody's doing: it may not have arrived, or the server may be back. */
export const isPassing = (answer: Answer<unknown>) =>
  !answer.ok && (answer.problem === null || answer.problem.status >= 500);
