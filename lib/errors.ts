/**
 * The one error type that a service throws on purpose. Everything else that is thrown is a fault and answers 500.
 * A refused read is `not_found`, so that nobody learns which ids exist.
 */
export const errorCodes = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid_input',
  'conflict',
  'rate_limited',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Which field is wrong and why; `reason` names a message in app/_messages. */
export type FieldProblem = { field: string; reason: string };

type Details = { problems?: FieldProblem[]; retryAfterSeconds?: number; current?: unknown; cause?: unknown };

export class AppError extends Error {
  readonly code: ErrorCode;
  /** Names a message for a person; the code's own message where it is absent. */
  readonly reason: string | undefined;
  readonly problems: FieldProblem[];
  readonly retryAfterSeconds: number | undefined;
  /** For `conflict`: what stands there now, already presented; for `muted`: until when, and in which case. */
  readonly current: unknown;

  constructor(code: ErrorCode, reason?: string, details: Details = {}) {
    super(reason ? `${code}: ${reason}` : code, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.reason = reason;
    this.problems = details.problems ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.current = details.current;
  }
}

export const notFound = () => new AppError('not_found');

export function invalid(field: string, reason: string) {
  return new AppError('invalid_input', reason, { problems: [{ field, reason }] });
}
