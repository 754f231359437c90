import { errorCodes, type ErrorCode } from '@/lib/errors';
import { z } from 'zod';

/** What a browser is told of an error: RFC 9457 problem details. `reason` names a message for a person. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum([...errorCodes, 'internal']),
  reason: z.string().optional(),
  problems: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
  /** For `rate_limited`: when one may go on. */
  retryAfterSeconds: z.number().optional(),
  /** For `conflict`: what stands there now; for the reasons `muted` and `excluded`, as below. */
  current: z.unknown().optional(),
});
export type Problem = z.output<typeof problem>;
export type ProblemCode = ErrorCode | 'internal';

/** With the reason `excluded`, in the Commons: until when, and what was said for it. */
export const excluded = z.object({ groupId: z.string(), until: z.string(), reason: z.string() });

/** With the reason `muted`: where one is to be silent, until when, and the case that says why. */
export const muted = z.object({
  groupId: z.string(),
  number: z.number(),
  until: z.string(),
  reason: z.string(),
});

/** What a form's server action gives back: enough to show the form again. */
export type FormState<T = unknown> = {
  values: Record<string, string>;
  problem: Problem | null;
  result: T | null;
};
