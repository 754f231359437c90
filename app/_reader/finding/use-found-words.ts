'use client';
import { useEffect } from 'react';
import { findParameter } from '@/lib/domain/search/addresses';
import { findMatches } from '@/lib/domain/search/matches';
import { readQuery } from '@/lib/domain/search/query';
import { paint } from '../dom/highlights';
import type { Positions } from '../dom/positions';
import { revealSpan } from '../dom/reveal';

/** The block that the address names, by its index. */
function namedBlock({ blocks }: Positions): number {
  try {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return blocks.findIndex((block) => block === named);
  } catch {
    return -1;
  }
}

/**
 * A hit of a search names a block and the words (`?find=`): they are marked there, and brought before one's eyes. The words
 * are looked for anew in what is on the page, so that nothing is marked that they do not stand in.
 */
export function useFoundWords(positions: Positions | null): void {
  useEffect(() => {
    const words = new URLSearchParams(location.search).get(findParameter);
    if (!positions || words === null) return;
    const index = namedBlock(positions);
    const start = positions.starts[index];
    const block = positions.blocks[index];
    if (!block || start === undefined) return;
    const found = findMatches(block.textContent, readQuery(words).terms);
    const spans = found.map((each) => ({ start: start + each.start, end: start + each.end }));
    paint(positions, 'catena-found', spans);
    const [visit] = performance.getEntriesByType('navigation');
    const isNew = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
    if (isNew && spans[0]) revealSpan(positions, spans[0]);
    return () => paint(positions, 'catena-found', []);
  }, [positions]);
}
