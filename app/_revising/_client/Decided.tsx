'use client';
import { useEffect, useRef } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { DecideForm, type NoteAt } from './DecideForm';

type Props = {
  at: NoteAt;
  deed: 'place' | 'leave' | 'undo';
  /** By when it was decided one takes it back. */
  when: string | null;
};

/** What was just decided, with the way back. The note it was about has gone from the list, and the focus comes here. */
export function Decided({ at, deed, when }: Props) {
  const { revising } = useMessages();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), [at.threadId, deed]);
  const said = { place: revising.placed, leave: revising.left, undo: revising.undone }[deed];
  return (
    <div ref={here} tabIndex={-1} className="mb-8">
      <Notice
        tone="success"
        action={
          deed !== 'undo' &&
          when !== null && (
            <DecideForm at={at} deed={{ undo: when }}>
              {revising.undo}
            </DecideForm>
          )
        }
      >
        {said}
      </Notice>
    </div>
  );
}
