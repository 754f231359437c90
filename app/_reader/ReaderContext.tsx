'use client';
import { createContext, useContext } from 'react';
import type { Range as Span } from '@/lib/domain/text/structure';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import type { View } from '@/lib/domain/audience';
import type { Positions } from './dom/positions';
import type { Conversation } from './margin/margin-state';
import type { Place } from './margin/places';
import type { SureMarks } from './margin/sure-marks';
import type { Choice } from './margin/use-choice';
import type { Filtering } from './margin/use-filter';
import type { FocusOptions } from './margin/use-focus';
import type { Connection } from './margin/use-live';

/** One page of the reader: the text, whose margin is in view, and what stands in it. */
export type ReaderValue = {
  textId: string;
  revisionId: string;
  view: View;
  userId: string | null;
  /** Null until the article can be measured: on the server, and before hydration. */
  positions: Positions | null;
  connection: Connection;

  conversations: readonly Conversation[];
  /** Where they, and the notes that are being written, belong, in the text's order. */
  places: readonly Place[];
  /** The passages that carry them. */
  marks: SureMarks | null;
  /** Which of them are shown. */
  filtering: Filtering;
  /** What others began meanwhile, not shown yet. */
  news: readonly Conversation[];
  /** Shows the news of one conversation, or (without an id) all of them. */
  showNews: (threadId?: string) => void;

  /** The text was corrected meanwhile, and this margin is one that shows it as it is now. */
  isRevised: boolean;

  /** Notes that are being written. */
  notes: readonly NoteDraft[];
  /** Begins a note about a passage, or (null) about the whole text, and gives it the focus. */
  begin: (span: Span | null) => void;
  /** Marks a passage without a word. */
  highlight: (span: Span) => void;
  /** A note was sent off: its card gets the focus that its field had, and keeps it when it is acknowledged. */
  awaitPosted: (note: NoteDraft) => void;
  /** A note was thrown away: one is back where one was when it was begun. */
  leaveNote: () => void;

  /** The card in focus: a Thread's id or a note's. */
  focused: string | null;
  /** It was called by its words, and stands at them. */
  called: boolean;
  focus: (key: string | null, options?: FocusOptions) => void;
  /** Goes from a card to the words that it is about; Escape leads back. */
  showWords: (key: string) => void;
  /** One of these notes is meant, the first most likely: lifts the only one, or asks at that point of the window. */
  choose: (keys: readonly string[], at: { x: number; y: number }) => void;
  choice: Choice | null;
  endChoice: () => void;
  /** The card that is pointed at from either side, without having the focus. */
  pointed: string | null;
  point: (key: string | null) => void;
};

export const ReaderContext = createContext<ReaderValue | null>(null);

export function useReader(): ReaderValue {
  const value = useContext(ReaderContext);
  if (!value) throw new Error('outside the reader');
  return value;
}
