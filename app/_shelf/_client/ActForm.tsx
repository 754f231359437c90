'use client';
import { startTransition, useActionState, useEffect, useRef, type ReactNode } from 'react';
import { blankForm } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import type { ButtonProps } from '@/app/_ui/Button';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { useToast } from '@/app/_ui/Toasts';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import type { FormState } from '@/lib/schemas/problem';

export type Fields = Readonly<Record<string, string>>;
export type Action<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;

type Props<T> = {
  action: Action<T>;
  fields: Fields;
  /** What is said when it is done, and the fields that undo it; null says nothing. */
  said: (result: T) => { message: string; undo?: Fields | undefined } | null;
  children: ReactNode;
  /** What it is done to, for who hears the button alone. */
  of?: string;
  variant?: ButtonProps['variant'];
  /** More to fill in, before the button. */
  before?: ReactNode;
  className?: string;
};

/** One button that does one thing, by a form that works without script; with script there is a way to undo it. */
export function ActForm<T>(props: Props<T>) {
  const { action, fields, said, children, of, variant = 'quiet', before, className = '' } = props;
  const messages = useMessages();
  const toast = useToast();
  const [state, run] = useActionState<FormState<T>, FormData>(action, blankForm);
  const form = useRef<HTMLFormElement>(null);
  const told = useRef(state);

  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    if (state.problem) toast({ tone: 'error', message: wordsFor(messages, state.problem) });
    const done = state.result && said(state.result);
    if (!done) return;
    const { message, undo } = done;
    toast({ message, ...(undo && { undo: () => startTransition(() => run(toData(undo))) }) });
    // What was moved in the list may have lost the focus on its way.
    if (document.activeElement === document.body) form.current?.querySelector('button')?.focus();
  }, [state, said, messages, toast, run]);

  return (
    <form ref={form} action={run} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {before}
      <SubmitButton variant={variant} size="sm">
        {children}
        {of && <VisuallyHidden> · {of}</VisuallyHidden>}
      </SubmitButton>
    </form>
  );
}

function toData(fields: Fields): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
