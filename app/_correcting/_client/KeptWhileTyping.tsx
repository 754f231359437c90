'use client';
import { useEffect, useRef, useState } from 'react';
import { keepWhileTypingAction } from '@/app/_actions/correcting';
import { blankForm } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';

/** How long after the last key what is typed is kept. */
const pauseMs = 900;

/** Keeps the form that it is in while somebody types, and says so; nothing is announced, since nothing is to be done. */
export function KeptWhileTyping() {
  const { correcting } = useMessages();
  const [state, setState] = useState<'still' | 'keeping' | 'kept' | 'failed'>('still');
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      setState('keeping');
      keepWhileTypingAction(blankForm, new FormData(form)).then(
        ({ problem }) => setState(problem ? 'failed' : 'kept'),
        () => setState('failed'),
      );
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pauseMs);
    };
    const leaving = () => {
      if (timer !== undefined && document.visibilityState === 'hidden') keep();
    };
    // What is sent by a button is kept by that.
    const sent = () => clearTimeout(timer);
    form.addEventListener('input', later);
    form.addEventListener('submit', sent);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', later);
      form.removeEventListener('submit', sent);
      document.removeEventListener('visibilitychange', leaving);
    };
  }, []);
  const words = {
    still: '',
    keeping: correcting.keeping,
    kept: correcting.keptNow,
    failed: correcting.notKept,
  };
  return (
    <p ref={here} className="correcting-state" role={state === 'failed' ? 'status' : undefined}>
      {words[state]}
    </p>
  );
}
