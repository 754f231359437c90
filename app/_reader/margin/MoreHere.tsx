'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { placeLabel } from '../article/use-positions';
import type { ColumnCard } from '../dom/column-cards';
import { useReader } from '../ReaderContext';
import type { Fold } from './collapse';

type Props = {
  fold: Fold;
  /** The first that it stands for. */ first: ColumnCard | undefined;
  onToggle: (key: string) => void;
};

/** The line that stands for the rest of a crowd: it stays where it is, and what it opens comes below it. */
export function MoreHere({ fold, first, onToggle }: Props) {
  const { certainty } = useMessages();
  const { positions } = useReader();
  const place = positions && typeof first?.start === 'number' ? placeLabel(positions, first.start) : null;
  const isOpen = fold.hidden === 0;
  return (
    <button type="button" className="more-here" aria-expanded={isOpen} onClick={() => onToggle(fold.key)}>
      {isOpen ? certainty.fewer : certainty.more(fold.hidden)}
      {place && <VisuallyHidden> {certainty.at(place)}</VisuallyHidden>}
    </button>
  );
}
