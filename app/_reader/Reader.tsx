'use client';
/** What the parts of the reader share: the article's places, the margin's conversations, and what is in focus. */
import { useCallback, useMemo, type ReactNode } from 'react';
import { MarginContext } from './margin/MarginContext';
import { ReaderContext, type ReaderValue } from './ReaderContext';
import { toPlaces } from './margin/places';
import { scriptHtml } from './script-data';
import { toSureMarks } from './margin/sure-marks';
import { useChoice } from './margin/use-choice';
import { useFilter } from './margin/use-filter';
import { useFocus } from './margin/use-focus';
import { useFocusOrigin } from './margin/use-focus-origin';
import { useHighlight } from './marking/use-highlight';
import { marginDataId, useMarginState, type OpenedText } from './margin/use-margin-state';
import { useOpenedNote } from './margin/use-opened-note';
import { useFoundWords } from './finding/use-found-words';
import { useNotes } from './writing/use-notes';
import { usePositions } from './article/use-positions';
import { WritingContext } from './writing/use-writing';

export function Reader({ children, ...given }: OpenedText & { children: ReactNode }) {
  const { textId, revisionId, view, userId } = given;
  const positions = usePositions(revisionId);
  const { tools, writing, connection, conversations: all, news, showNews, isRevised } = useMarginState(given);
  const { chosen: conversations, filtering } = useFilter(all, tools.unread);
  const { notes, begin } = useNotes(given, writing);
  const places = useMemo(
    () => toPlaces(conversations, notes, revisionId),
    [conversations, notes, revisionId],
  );
  const marks = useMemo(() => positions && toSureMarks(positions, conversations), [positions, conversations]);
  const { focused, called, focus, showWords, pointed, point, awaitFocus } = useFocus(
    positions,
    places,
    conversations,
  );
  useOpenedNote(positions, places, focus);
  useFoundWords(positions);
  const { choice, choose, endChoice } = useChoice(focus);
  const { rememberFocus, giveFocusBack } = useFocusOrigin();
  const highlight = useHighlight({ textId, revisionId, view, positions, tools });

  const { setFilter } = filtering;
  /** The same from one drawing to the next, as all that cards are given: what has not changed of them is not drawn again. */
  const showAll = useCallback(
    (threadId?: string) => {
      if (threadId === undefined) setFilter('all');
      showNews(threadId);
    },
    [setFilter, showNews],
  );

  const value: ReaderValue = {
    textId,
    revisionId,
    view,
    userId,
    positions,
    connection,
    conversations,
    places,
    marks,
    filtering,
    news,
    showNews: showAll,
    isRevised,
    notes,
    begin: (span) => {
      if (!positions) return;
      rememberFocus();
      const note = begin(positions, span);
      if (!note) return;
      setFilter('all');
      // A remark on the whole text is written above all others.
      if (!span) scrollTo({ top: 0, behavior: 'instant' });
      focus(note.id);
      getSelection()?.removeAllRanges();
    },
    highlight,
    awaitPosted: (note) => {
      focus(note.id);
      awaitFocus(note.id);
    },
    leaveNote: () => {
      giveFocusBack();
      focus(null);
    },
    focused,
    called,
    focus,
    showWords,
    pointed,
    point,
    choice,
    choose,
    endChoice,
  };
  return (
    <MarginContext value={tools}>
      <script
        type="application/json"
        id={marginDataId}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: scriptHtml(given.cursor) }}
      />
      <WritingContext value={writing}>
        <ReaderContext value={value}>{children}</ReaderContext>
      </WritingContext>
    </MarginContext>
  );
}
