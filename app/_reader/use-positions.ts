'use client';
import { useEffect, useState } from 'react';
import { readPositions, type Positions } from './dom/positions';
import { placeLabel as labelOf } from '@/lib/domain/text/place-label';

/** The article's places, once it is there. The article never changes, so they are read once. */
export function usePositions(revisionId: string): Positions | null {
  const [positions, setPositions] = useState<Positions | null>(null);
  useEffect(() => {
    const article = document.getElementById('article');
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the article exists only once the page does
    setPositions(article ? readPositions(article) : null);
  }, [revisionId]);
  return positions;
}

/** "¶ 12" for a place in a numbered paragraph; a heading's or a note's own first words otherwise. */
export function placeLabel({ blocks, starts }: Positions, start: number): string {
  const block = blocks[starts.findLastIndex((each) => each <= start)];
  return block ? blockLabel(block) : '';
}

export const blockLabel = ({ dataset, textContent }: HTMLElement): string => labelOf(dataset.n, textContent);
