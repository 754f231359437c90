'use client';
import { useEffect, useState, type RefObject } from 'react';
import { eachFrame } from '../dom/frames';
import { headingInView, readHeadings, revealCurrent } from '../dom/headings';
import type { Positions } from '../dom/positions';

/** The name of the section that is being read; the list of contents follows it. */
export function useSectionInView(
  positions: Positions | null,
  list: RefObject<HTMLElement | null>,
): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    if (!positions) return;
    const headings = readHeadings(positions);
    if (headings.length === 0) return;
    const frames = eachFrame(() => setCurrent(headingInView(headings)?.id ?? null));
    frames.ask();
    addEventListener('scroll', frames.ask, { passive: true });
    addEventListener('resize', frames.ask);
    return () => {
      frames.cancel();
      removeEventListener('scroll', frames.ask);
      removeEventListener('resize', frames.ask);
    };
  }, [positions]);
  useEffect(() => {
    if (list.current) revealCurrent(list.current);
  }, [current, list]);
  return current;
}
