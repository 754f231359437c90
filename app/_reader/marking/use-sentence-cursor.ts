'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Range as Span } from '@/lib/domain/text/structure';
import { makeFocusable, type Positions } from '../dom/positions';
import { revealSpan } from '../dom/reveal';
import { firstInView, isInView, sentenceAt, sentencesOf } from '../dom/sentences';
import { textKeyOf, type TextKey } from '../keys/keys';
import { takeTarget } from './sentence-target';
import { inOrder, step, type Cursor, type Move, type Place } from './sentence-step';

export type Marked = {
  span: Span;
  /** The block and the sentence where the cursor stands, and how many sentences are marked. */
  at: Place;
  sentence: Span;
  count: number;
};
type Actions = {
  onComment: (marked: Marked) => void;
  onHighlight: (marked: Marked) => void;
  onFootnote: (marked: Marked) => void;
};

const sentencesAt = ({ blocks }: Positions, block: number): Span[] => {
  const element = blocks[block];
  return element ? sentencesOf(element) : [];
};
const spanAt = (positions: Positions, { block, sentence }: Place): Span | null =>
  sentencesAt(positions, block)[sentence] ?? null;

function toMarked(positions: Positions, cursor: Cursor): Marked | null {
  const [first, last] = inOrder(cursor);
  const [from, to, sentence] = [
    spanAt(positions, first),
    spanAt(positions, last),
    spanAt(positions, cursor.to),
  ];
  if (!from || !to || !sentence) return null;
  let count = last.sentence - first.sentence + 1;
  for (let block = first.block; block < last.block; block++) count += sentencesAt(positions, block).length;
  return { span: { start: from.start, end: to.end }, at: cursor.to, sentence, count };
}

/** Where one is led to; else where one was, if that is to be seen; else at the beginning of what is to be seen. */
function placeToStart(positions: Positions, known: Cursor | null): Cursor | null {
  const target = takeTarget(positions);
  const from = target && sentenceAt(positions, target.start);
  const to = target && sentenceAt(positions, target.end - 1);
  if (from && to) return { from, to };
  const span = known && spanAt(positions, known.to);
  if (span && isInView(positions, span)) return known;
  const first = firstInView(positions);
  return first && { from: first, to: first };
}

/**
 * A cursor that goes by sentences, while the text has the focus that the keyboard gave it. Whoever clicks into the text
 * keeps the arrow keys for scrolling. Null while it is not in use.
 */
export function useSentenceCursor(
  positions: Positions | null,
  { onComment, onHighlight, onFootnote }: Actions,
): Marked | null {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [isOn, setOn] = useState(false);
  const byPointer = useRef(false);
  const marked = useMemo(
    () => (positions && isOn && cursor ? toMarked(positions, cursor) : null),
    [positions, isOn, cursor],
  );

  const start = () => {
    if (!positions) return;
    setOn(true);
    const next = placeToStart(positions, cursor);
    if (!next) return;
    setCursor(next);
    const span = spanAt(positions, next.to);
    if (span && !isInView(positions, span)) revealSpan(positions, span);
  };

  const press = (event: KeyboardEvent) => {
    if (!positions || !marked || !cursor || event.target !== positions.article || event.defaultPrevented)
      return;
    const rightToLeft =
      getComputedStyle(positions.blocks[cursor.to.block] ?? positions.article).direction === 'rtl';
    const id = textKeyOf(event, rightToLeft);
    if (!id) return;
    const move = (by: Move) => () => {
      const countOf = (block: number) => sentencesAt(positions, block).length;
      const next = step(cursor, by, event.shiftKey, { blocks: positions.blocks.length, countOf });
      const span = spanAt(positions, next.to);
      if (span) revealSpan(positions, span);
      setCursor(next);
    };
    const actions: Record<TextKey, () => void> = {
      nextSentence: move('nextSentence'),
      previousSentence: move('previousSentence'),
      nextParagraph: move('nextParagraph'),
      previousParagraph: move('previousParagraph'),
      comment: () => onComment(marked),
      highlight: () => onHighlight(marked),
      footnote: () => onFootnote(marked),
      leaveText: () => setOn(false),
    };
    event.preventDefault();
    actions[id]();
  };
  const latest = useRef({ start, press });
  useEffect(() => {
    latest.current = { start, press };
  });

  useEffect(() => {
    if (!positions) return;
    const { article } = positions;
    makeFocusable(positions);
    const over = new AbortController();
    const options = { signal: over.signal, capture: true };
    const onKeyDown = (event: KeyboardEvent) => {
      byPointer.current = false;
      latest.current.press(event);
    };
    document.addEventListener('keydown', onKeyDown, options);
    document.addEventListener(
      'pointerdown',
      () => {
        byPointer.current = true;
        setOn(false);
      },
      options,
    );
    article.addEventListener('focus', () => !byPointer.current && latest.current.start(), {
      signal: over.signal,
    });
    article.addEventListener('blur', () => setOn(false), { signal: over.signal });
    return () => over.abort();
  }, [positions]);
  return marked;
}
