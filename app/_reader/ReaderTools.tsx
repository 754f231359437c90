'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { KeysButton } from './KeysButton';
import { useReader } from './ReaderContext';

/** Below the title: something about the whole text, and the list of keys. */
export function ReaderTools() {
  const { marking } = useMessages();
  const { userId, connection, positions, begin } = useReader();
  const mayWrite = userId !== null && connection !== 'gone';
  return (
    <div className="reader-tools">
      {mayWrite && (
        <TextButton disabled={positions === null} onClick={() => begin(null)}>
          {marking.sayOfAll}
        </TextButton>
      )}
      <KeysButton />
    </div>
  );
}
