'use client';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@/app/_ui/Button';
import { useMessages } from '@/app/_client/MessagesProvider';
import { maxCommentLength } from '@/lib/domain/threading/thread';
import type { WriteState } from './use-write';
import { WriteStatus } from './WriteStatus';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => Promise<void>;
  onCancel: () => void;
  submit: string;
  cancel: string;
  state: WriteState;
  autoFocus?: boolean;
  children?: ReactNode;
};

/** A field to write in, with what sends it. Ctrl or ⌘ with Enter sends; Escape leaves a field with nothing in it. */
export function WritingBox({
  label,
  value,
  onChange,
  onSubmit,
  onCancel,
  submit,
  cancel,
  state,
  autoFocus = false,
  children,
}: Props) {
  const { reader } = useMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const empty = value.trim() === '';
  const busy = state.status === 'saving';

  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, [autoFocus]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !empty && !busy) {
      event.preventDefault();
      void onSubmit();
    }
    if (event.key === 'Escape' && empty) onCancel();
  }
  return (
    <form
      className="writing-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && !busy) void onSubmit();
      }}
    >
      <label htmlFor={id} className="writing-label">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        value={value}
        maxLength={maxCommentLength}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="writing-hint">
        {reader.bodyHint}
      </p>
      {children}
      <WriteStatus state={state} again={onSubmit} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={empty} aria-disabled={busy || undefined}>
          {submit}
        </Button>
        <Button variant="quiet" size="sm" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
