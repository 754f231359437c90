'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { correctPath, editionsPath, notesPath } from '@/lib/domain/addresses';
import { SearchButton } from './finding/SearchButton';
import { KeysButton } from './keys/KeysButton';
import { useReader } from './ReaderContext';

type Props = { mayCorrect?: boolean; hasEditions?: boolean };

/**
 * Below the title: everything that is said of the text, something to say about all of it, how it was before it was corrected,
 * a search, and the list of keys.
 */
export function ReaderTools({ mayCorrect = false, hasEditions = false }: Props) {
  const { correcting, marking, said } = useMessages();
  const { textId, view, userId, connection, positions, begin } = useReader();
  const mayWrite = userId !== null && connection !== 'gone';
  return (
    <div className="reader-tools">
      {mayWrite && (
        <TextButton disabled={positions === null} onClick={() => begin(null)}>
          {marking.sayOfAll}
        </TextButton>
      )}
      {userId !== null && <a href={notesPath(textId, view)}>{said.everything}</a>}
      {mayCorrect && <a href={correctPath(textId)}>{correcting.open}</a>}
      {hasEditions && <a href={editionsPath(textId)}>{correcting.editions}</a>}
      <SearchButton textId={textId} view={view} />
      <KeysButton />
    </div>
  );
}
