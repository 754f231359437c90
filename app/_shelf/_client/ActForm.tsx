'use client';
import {
  startTransition,
  useActionState,
  useRef,
  useTransition,
  type FormEvent,
  type ReactNode,
} from 'react';
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

/**
 * One button that does one thing, by a form that works without script. With script there is a way to undo it, which is
 * told by this function and not by an effect: what was done may have taken the form itself out of the page.
 */
export function ActForm<T>(props: Props<T>) {
  const { action, fields, said, children, of, variant = 'quiet', before, className = '' } = props;
  const messages = useMessages();
  const toast = useToast();
  const [state, runPlain] = useActionState<FormState<T>, FormData>(action, blankForm);
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);

  async function run(data: FormData, isUndo: boolean) {
    const { problem, result } = await action(blankForm, data);
    if (problem) toast({ tone: 'error', message: wordsFor(messages, problem) });
    const done = result && !isUndo ? said(result) : null;
    if (!done) return;
    const { message, undo } = done;
    toast({
      message,
      ...(undo && { undo: () => startTransition(async () => run(toData(undo), true)) }),
    });
    // What was moved in the list may have lost the focus on its way.
    if (document.activeElement === document.body) form.current?.querySelector('button')?.focus();
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!pending) start(async () => run(data, false));
  }
  return (
    <form ref={form} action={runPlain} onSubmit={submit} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {before}
      <SubmitButton variant={variant} size="sm">
        {children}
        {of && <VisuallyHidden> · {of}</VisuallyHidden>}
      </SubmitButton>
      {state.problem && <span className="text-sm text-bad">{wordsFor(messages, state.problem)}</span>}
    </form>
  );
}

function toData(fields: Fields): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
