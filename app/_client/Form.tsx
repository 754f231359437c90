'use client';
/**
 * A form around a server action: works without script, keeps what was typed when it is refused, says what is wrong at
 * the top and at each field, and moves the focus there.
 */
import { useActionState, useEffect, useRef, type ReactNode } from 'react';
import { wordsFor } from '@/app/_messages/languages';
import type { FormState } from '@/lib/schemas/problem';
import { Notice } from '@/app/_ui/Notice';
import { useMessages } from './MessagesProvider';
import { Muted } from './Muted';

export type FormWords = {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  /** Why it was refused, by the reason's name. */
  reason?: string | undefined;
};

export const blankForm: FormState<never> = { values: {}, problem: null, result: null };

type Props<T> = {
  action: (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
  children: (words: FormWords, result: T | null) => ReactNode;
  className?: string;
  label?: string;
  /** Other words for a reason, where this form knows better ones. */
  reasons?: Record<string, string>;
};

export function Form<T>({ action, children, className = 'space-y-5', label, reasons = {} }: Props<T>) {
  const messages = useMessages();
  const [state, run] = useActionState<FormState<T>, FormData>(action, blankForm);
  const top = useRef<HTMLDivElement>(null);
  const { problem } = state;
  useEffect(() => {
    if (problem) top.current?.focus();
  }, [problem]);

  const words = (reason: string | undefined, code: string, retryAfterSeconds?: number) =>
    reasons[reason ?? ''] ?? wordsFor(messages, { code, reason, retryAfterSeconds });
  const fields = problem?.problems ?? [];
  const errorOf = (field: string) => {
    const found = fields.find((each) => each.field === field);
    return found && words(found.reason, 'invalid_input');
  };
  return (
    <form action={run} className={className} aria-label={label} noValidate={false}>
      {problem && (
        <div ref={top} tabIndex={-1}>
          <Notice tone="error">
            <Muted problem={problem}>
              {fields.length > 0
                ? messages.problem.invalid_input
                : words(problem.reason, problem.code, problem.retryAfterSeconds)}
            </Muted>
          </Notice>
        </div>
      )}
      {children({ values: state.values, errorOf, reason: problem?.reason }, state.result)}
    </form>
  );
}
