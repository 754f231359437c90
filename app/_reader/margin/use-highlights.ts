'use client';
import { useEffect } from 'react';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import type { Range as Span } from '@/lib/domain/text/structure';
import { eachFrame } from '../dom/frames';
import { clearHighlights, paint, type HighlightName } from '../dom/highlights';
import { textOf, type Positions } from '../dom/positions';
import { spanInView } from '../dom/view';
import { overlapsOf } from './marks';
import type { SureMarks } from './sure-marks';

type Marked = {
  positions: Positions | null;
  marks: SureMarks | null;
  drafts: readonly NoteDraft[];
  focused: string | null;
  pointed: string | null;
};

/** Painted beyond the window, in its heights: so that scrolling paints anew only now and then. */
const beyond = 2.5;

/** Paints the passages that have notes, those near the window alone: thousands of them cost no more than a few. */
export function useHighlights({ positions, marks, drafts, focused, pointed }: Marked): void {
  useEffect(() => {
    if (!positions || !marks) return;
    let painted: Span = { start: 0, end: 0 };
    const paintNear = (near: Span) => {
      painted = near;
      const here = marks.within(near);
      const [own, group] = [here.filter((mark) => mark.own), here.filter((mark) => !mark.own)];
      const overlaps = overlapsOf(here);
      const [both, deep] = [overlaps.filter((each) => each.both), overlaps.filter((each) => !each.both)];
      for (const [name, spans] of Object.entries({ group, own, deep, both }))
        paint(positions, `catena-${name as 'group' | 'own' | 'deep' | 'both'}`, spans);
    };
    const look = () => {
      const now = spanInView(positions);
      if (now.start < painted.start || now.end > painted.end)
        paintNear(spanInView(positions, beyond * innerHeight));
    };
    const frames = eachFrame(look);
    const paintAll = () => paintNear({ start: 0, end: Infinity });
    paintNear(spanInView(positions, beyond * innerHeight));
    const sizes = new ResizeObserver(frames.ask);
    sizes.observe(positions.article);
    addEventListener('scroll', frames.ask, { passive: true });
    addEventListener('beforeprint', paintAll);
    return () => {
      frames.cancel();
      sizes.disconnect();
      removeEventListener('scroll', frames.ask);
      removeEventListener('beforeprint', paintAll);
    };
  }, [positions, marks]);

  useEffect(() => {
    if (!positions) return;
    const isThere = ({ passage }: NoteDraft) => passage && textOf(positions, passage) === passage.exact;
    paint(
      positions,
      'catena-draft',
      drafts.filter(isThere).flatMap(({ passage }) => passage ?? []),
    );
  }, [positions, drafts]);
  usePaintedMark('catena-focus', positions, marks, focused);
  usePaintedMark('catena-point', positions, marks, pointed);
  useEffect(() => clearHighlights, []);
}

function usePaintedMark(
  name: HighlightName,
  positions: Positions | null,
  marks: SureMarks | null,
  key: string | null,
): void {
  useEffect(() => {
    if (!positions || !marks) return;
    const mark = marks.of(key);
    paint(positions, name, mark ? [mark] : []);
  }, [name, positions, marks, key]);
}
