'use client';
import { TextButton } from '@/app/_ui/TextButton';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { WriteState } from './use-write';

/** What became of a write that is not acknowledged yet. */
export function WriteStatus({ state, again }: { state: WriteState; again: () => Promise<void> }) {
  const { reader } = useMessages();
  return (
    <div role="status" className="write-status">
      {state.status === 'saving' && reader.saving}
      {state.status === 'failed' && (
        <>
          <span className="text-bad">{state.words}</span>{' '}
          <TextButton onClick={() => void again()}>{reader.tryAgain}</TextButton>
        </>
      )}
    </div>
  );
}
