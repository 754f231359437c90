'use client';
/** The margin: conversations beside their words, notes being written, and what arrived meanwhile. */
import { useRef, useSyncExternalStore } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { notesPath, remarksPath } from '@/lib/domain/addresses';
import { ConnectionLine } from '../writing/ConnectionLine';
import { MarginBar } from './MarginBar';
import { MarginCards } from './MarginCards';
import { Mentions } from './Mentions';
import { NoteChooser } from './NoteChooser';
import { NoteSheet } from '../sheet/NoteSheet';
import { useReader } from '../ReaderContext';
import { SelectionButton } from '../marking/SelectionButton';
import { TagRename } from './TagRename';
import { Unplaced } from './Unplaced';
import { StrayDrafts } from '../writing/StrayDrafts';
import { useHighlights } from './use-highlights';
import { useNarrow } from '../sheet/use-narrow';
import { usePointing } from './use-pointing';
import { useSelection } from '../marking/use-selection';

const never = () => () => undefined;

export function Margin() {
  const { marking, reader, talk } = useMessages();
  const { textId, view, userId, positions, connection, places, notes, ...the } = useReader();
  const { marks, focused, pointed, point } = the;
  const column = useRef<HTMLElement>(null);
  const selected = useSelection(positions);
  const isNarrow = useNarrow();
  // Cards have no place before there is script to measure with, and two hundred cost the server more than the text
  // does: without script the notes are a page of their own (app/texts/[textId]/notes).
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useHighlights({ positions, marks, drafts: notes, focused, pointed });
  usePointing({ positions, marks, onPoint: point, onChoose: the.choose });

  return (
    <>
      {selected && positions && userId !== null && connection !== 'gone' && (
        <SelectionButton
          positions={positions}
          span={selected}
          onComment={the.begin}
          onHighlight={the.highlight}
        />
      )}
      <NoteChooser />
      <ConnectionLine />
      <aside ref={column} aria-label={reader.margin} className="margin" data-connection={connection}>
        <noscript>
          <p>{marking.withoutScript}</p>
          <p>
            <a href={notesPath(textId, view)}>{reader.allNotes}</a>
          </p>
          <p>
            <a href={remarksPath(textId, view)}>{marking.sayOfAll}</a>
          </p>
        </noscript>
        {(connection === 'gone' || connection === 'signed_out') && (
          <Notice tone="caution">{connection === 'gone' ? reader.gone : reader.signedOutLive}</Notice>
        )}
        {here && !isNarrow && <MarginBar />}
        {here && <TagRename />}
        {here && <Mentions />}
        {userId === null && (
          <p className="margin-visitor">
            <a href={`/sign-in?next=${encodeURIComponent(`/texts/${textId}`)}`}>{reader.emptyVisitor}</a>
          </p>
        )}
        {here && userId !== null && places.length === 0 && (
          <p className="margin-empty">
            {the.filtering.filter === 'all' ? reader.emptyMargin : talk.noQuestions}
          </p>
        )}
        {here && <StrayDrafts />}
        {here && <Unplaced isNarrow={isNarrow} />}
        <div data-floor />
        {here && !isNarrow && <MarginCards column={column} />}
        {here && isNarrow && <NoteSheet />}
      </aside>
    </>
  );
}
