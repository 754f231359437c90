'use client';
/** What the parts of the reader share: the article's places, the margin's conversations, and what is in focus. */
import { useMemo, type ReactNode } from 'react';
import { MarginContext, type GroupChoice } from './MarginContext';
import { ReaderContext, type ReaderValue } from './ReaderContext';
import type { View } from '@/lib/domain/audience';
import { toPlaces } from './places';
import { scriptHtml } from './script-data';
import { toSureMarks } from './sure-marks';
import { useChoice } from './use-choice';
import { useFocus } from './use-focus';
import { useFocusOrigin } from './use-focus-origin';
import { useHighlight } from './use-highlight';
import { marginDataId, useMarginState } from './use-margin-state';
import { useNotes } from './use-notes';
import { usePositions } from './use-positions';

export type ReaderProps = {
  textId: string;
  revisionId: string;
  view: View;
  userId: string | null;
  groups: readonly GroupChoice[];
  cursor: string;
  children: ReactNode;
};

export function Reader({ children, ...given }: ReaderProps) {
  const { textId, revisionId, view, userId } = given;
  const positions = usePositions(revisionId);
  const { tools, connection, conversations, news, showNews } = useMarginState(given);
  const { notes, begin, put, finish } = useNotes({ textId, revisionId, view }, tools.drafts, tools.found);
  const places = useMemo(() => toPlaces(conversations, notes), [conversations, notes]);
  const marks = useMemo(() => positions && toSureMarks(positions, conversations), [positions, conversations]);
  const { focused, focus, showWords, pointed, point, awaitFocus } = useFocus(positions, places);
  const { choice, choose, endChoice } = useChoice(focus);
  const { rememberFocus, giveFocusBack } = useFocusOrigin();
  const highlight = useHighlight({ textId, revisionId, view, positions, tools });

  const value: ReaderValue = useMemo(
    () => ({
      textId,
      revisionId,
      view,
      userId,
      positions,
      connection,
      conversations,
      places,
      marks,
      news,
      showNews,
      notes,
      begin: (span) => {
        if (!positions) return;
        rememberFocus();
        focus(begin(positions, span).id);
        getSelection()?.removeAllRanges();
      },
      highlight,
      put,
      finish: (note, threadId) => {
        finish(note, threadId !== null);
        if (threadId === null) giveFocusBack();
        focus(threadId);
        awaitFocus(threadId);
      },
      focused,
      focus,
      showWords,
      pointed,
      point,
      choice,
      choose,
      endChoice,
    }),
    [
      textId,
      revisionId,
      view,
      userId,
      positions,
      connection,
      conversations,
      places,
      marks,
      news,
      showNews,
      notes,
      begin,
      highlight,
      put,
      finish,
      focused,
      focus,
      showWords,
      pointed,
      point,
      choice,
      choose,
      endChoice,
      awaitFocus,
      rememberFocus,
      giveFocusBack,
    ],
  );
  return (
    <MarginContext value={tools}>
      <script
        type="application/json"
        id={marginDataId}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: scriptHtml(given.cursor) }}
      />
      <ReaderContext value={value}>{children}</ReaderContext>
    </MarginContext>
  );
}
