'use client';
import { useEffect, useRef } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useMarginTools } from '../margin/MarginContext';
import { watchSeen } from '../dom/seen';
import { tellSeen } from './seen-store';

/** "New", at a comment that its reader has not had before their eyes; it stays while the page is open. */
export function NewMark({ commentId }: { commentId: string }) {
  const { inbox } = useMessages();
  const { send } = useMarginTools();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(
    () => (mark.current ? watchSeen(mark.current, () => tellSeen(send, commentId)) : undefined),
    [send, commentId],
  );
  return (
    <span ref={mark} className="new-mark">
      {inbox.new}
    </span>
  );
}
