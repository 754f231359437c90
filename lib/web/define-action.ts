/**
 * The one way to make a form's server action: Next has checked the origin → session → parse → service → redirect, or
 * a state from which the form can be shown again with everything that was typed but the passwords.
 */
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Viewer } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/services/context';
import { getViewer, makeContext } from './context';
import type { FormState } from '@/lib/schemas/problem';
import { toProblem } from './problem';
import { requireWithinLimit, type RateLimit } from './rate-limit';

type Definition<S extends z.ZodType, T> = {
  form: S;
  /** For signing in and up, which a visitor does. */
  visitorsToo?: true;
  limit?: RateLimit;
  handle: (asked: { context: Context; viewer: Viewer; input: z.output<S> }) => Promise<T>;
};

export function defineAction<S extends z.ZodType, T>(definition: Definition<S, T>) {
  return async (_: FormState<T>, data: FormData): Promise<FormState<T>> => {
    const fields = Object.fromEntries([...data].filter(([name]) => !name.startsWith('$')));
    try {
      const viewer = await getViewer();
      if (viewer.user === null && !definition.visitorsToo) throw new AppError('unauthenticated');
      if (definition.limit) await requireWithinLimit(definition.limit, viewer.user?.id ?? null);
      const input = definition.form.parse(fields);
      const result = await definition.handle({ context: makeContext(viewer.actor), viewer, input });
      return { values: {}, problem: null, result };
    } catch (error) {
      unstable_rethrow(error);
      return { values: keepable(fields), problem: toProblem(error), result: null };
    }
  };
}

function keepable(fields: Record<string, FormDataEntryValue>): Record<string, string> {
  const secret = /password/i;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' && !secret.test(name) ? [[name, value]] : [],
    ),
  );
}
