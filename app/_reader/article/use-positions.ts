'use client';
import { useEffect, useState } from 'react';
import { lastAt } from '@/lib/domain/threading/notes-by-block';
import { readPositions, type Positions } from '../dom/positions';
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

/** The block in which a place is. */
export const blockAt = ({ blocks, starts }: Positions, start: number): HTMLElement | undefined =>
  blocks[lastAt(starts, start)];

/** "¶ 12" for a place in a numbered paragraph; a heading's or a note's own first words otherwise. */
export function placeLabel(positions: Positions, start: number): string {
  const block = blockAt(positions, start);
  return block ? blockLabel(block) : '';
}

export const blockLabel = ({ dataset, textContent }: HTMLElement): string => labelOf(dataset.n, textContent);
