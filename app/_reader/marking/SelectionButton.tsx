'use client';
import { useLayoutEffect, useRef } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import type { Range as Span } from '@/lib/domain/text/structure';
import { toRange, type Positions } from '../dom/positions';
import { readSelection } from './use-selection';

type Props = {
  positions: Positions;
  span: Span;
  onComment: (span: Span) => void;
  onHighlight: (span: Span) => void;
};

/** "Comment" and "Highlight", beside the end of the selected words. */
export function SelectionButton({ positions, span, onComment, onHighlight }: Props) {
  const { reader } = useMessages();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    const rects = toRange(positions, span)?.getClientRects();
    const last = rects?.[rects.length - 1];
    if (!element || !last) return;
    const right = document.documentElement.clientWidth - element.offsetWidth - 12;
    element.style.top = `${last.bottom + scrollY + 8}px`;
    element.style.left = `${Math.max(12, Math.min(last.right - element.offsetWidth / 2, right))}px`;
  }, [positions, span]);
  /** The selection may have grown since it was last at rest: what one sees selected is what one means. */
  const meant = () => readSelection(positions) ?? span;
  return (
    <div ref={place} className="selection-button">
      {/* Pressing must not take the selection away before the click has seen it. */}
      <Button
        variant="primary"
        size="sm"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onComment(meant())}
      >
        {reader.comment}
      </Button>
      <Button size="sm" onMouseDown={(event) => event.preventDefault()} onClick={() => onHighlight(meant())}>
        {reader.highlight}
      </Button>
    </div>
  );
}
