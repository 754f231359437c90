'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { useReader } from '../ReaderContext';

/**
 * Above the notes that stand at no place of this text, while there are any: how many they are. Beside the text they follow
 * as lines; where there is no room beside it, this leads to the first.
 */
export function Unplaced({ isNarrow }: { isNarrow: boolean }) {
  const { certainty } = useMessages();
  const { conversations, focus } = useReader();
  const unplaced = conversations.filter(
    ({ thread: { about, anchor } }) => about === 'passage' && (anchor?.start ?? null) === null,
  );
  const [first] = unplaced;
  if (!first) return null;
  return (
    <div className="margin-unplaced">
      <h2>{certainty.unplaced(unplaced.length)}</h2>
      <p>{certainty.unplacedHint(unplaced.length)}</p>
      {isNarrow && (
        <TextButton onClick={() => focus(first.thread.id, { enter: true })}>
          {certainty.goThrough(unplaced.length)}
        </TextButton>
      )}
    </div>
  );
}
