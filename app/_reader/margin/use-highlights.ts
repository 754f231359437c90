'use client';
import { useEffect } from 'react';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import type { Range as Span } from '@/lib/domain/text/structure';
import { eachFrame } from '../dom/frames';
import { clearHighlights, paint, paintMany, type HighlightName } from '../dom/highlights';
import { textOf, type Positions } from '../dom/positions';
import { spanInView } from '../dom/view';
import { join, overlapsOf, type Depth } from './depths';
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
      const begun = performance.now();
      painted = near;
      const here = marks.within(near);
      const sure = here.filter((mark) => !mark.unsure);
      const overlaps = overlapsOf(sure);
      const lying = (depth: Depth) => overlaps.filter((each) => !each.both && each.depth === depth);
      const layers = {
        'catena-unsure': here.filter((mark) => mark.unsure),
        'catena-group': sure.filter((mark) => !mark.own),
        'catena-own': sure.filter((mark) => mark.own),
        'catena-deep': lying(2),
        'catena-deeper': lying(3),
        'catena-deepest': lying(4),
        'catena-both': join(overlaps.filter((each) => each.both)),
      } satisfies Partial<Record<HighlightName, readonly Span[]>>;
      for (const [name, spans] of Object.entries(layers))
        paintMany(positions, name as keyof typeof layers, spans);
      // For `npm run bench:reader`.
      performance.measure('catena:highlights', { start: begun });
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
  usePerhaps(positions, marks, focused, pointed);
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
    paint(positions, name, mark && !mark.unsure ? [mark] : []);
  }, [name, positions, marks, key]);
}

/** What is in focus or pointed at, and is only probable, never looks like what is sure. */
function usePerhaps(
  positions: Positions | null,
  marks: SureMarks | null,
  focused: string | null,
  pointed: string | null,
): void {
  useEffect(() => {
    if (!positions || !marks) return;
    const found = [focused, pointed].flatMap((key) => marks.of(key) ?? []);
    paint(
      positions,
      'catena-perhaps',
      found.filter(({ unsure }) => unsure),
    );
  }, [positions, marks, focused, pointed]);
}
