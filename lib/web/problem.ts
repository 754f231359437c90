import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Problem, ProblemCode } from '@/lib/schemas/problem';

const kinds: Record<ProblemCode, { status: number; title: string }> = {
  unauthenticated: { status: 401, title: 'Sign in to do this' },
  forbidden: { status: 403, title: 'You may not do this' },
  not_found: { status: 404, title: 'There is nothing here' },
  invalid_input: { status: 422, title: 'Something in this cannot be taken' },
  conflict: { status: 409, title: 'This has changed meanwhile' },
  rate_limited: { status: 429, title: 'Too many at once; try again in a while' },
  unavailable: { status: 503, title: 'Catena cannot answer just now' },
  internal: { status: 500, title: 'Something went wrong here' },
};

/** Anything thrown → the problem to tell, without details of what is none of the asker's business. */
export function toProblem(error: unknown): Problem {
  if (error instanceof z.ZodError) return toProblem(toInvalidInput(error));
  if (!(error instanceof AppError)) {
    log.error({
      code: 'fault',
      name: error instanceof Error ? error.name : typeof error,
      stack: error instanceof Error ? error.stack : undefined,
    });
    return { type: 'about:blank', code: 'internal', ...kinds.internal };
  }
  return {
    type: 'about:blank',
    code: error.code,
    ...kinds[error.code],
    ...(error.reason === undefined ? {} : { reason: error.reason }),
    ...(error.problems.length === 0 ? {} : { problems: error.problems }),
    ...(error.retryAfterSeconds ? { retryAfterSeconds: error.retryAfterSeconds } : {}),
    ...(error.current === undefined ? {} : { current: error.current }),
  };
}

function toInvalidInput(error: z.ZodError): AppError {
  const problems = error.issues.map((issue) => ({ field: issue.path.join('.'), reason: issue.message }));
  return new AppError('invalid_input', problems[0]?.reason, { problems });
}

const privately = { 'cache-control': 'private, no-store' };

export function problemResponse(error: unknown): Response {
  const problem = toProblem(error);
  const headers = new Headers({ 'content-type': 'application/problem+json', ...privately });
  if (error instanceof AppError && error.retryAfterSeconds)
    headers.set('retry-after', String(error.retryAfterSeconds));
  return Response.json(problem, { status: problem.status, headers });
}

export const jsonResponse = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: privately });
