'use client';
import { useEffect } from 'react';
import { eachFrame } from '../dom/frames';
import { offsetAtPoint } from '../dom/pointer';
import type { Positions } from '../dom/positions';
import type { SureMarks } from './sure-marks';

type Pointing = {
  positions: Positions | null;
  marks: SureMarks | null;
  /** The note that the pointer is over, by the words; null over none. */
  onPoint: (key: string | null) => void;
  /** The notes whose words were clicked, the one most meant first. */
  onChoose: (keys: readonly string[], at: { x: number; y: number }) => void;
};

const isSelecting = () => getSelection()?.isCollapsed === false;
/** What does something of its own, such as a link. */
const isBusy = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a, button, input, summary') !== null;

/** Tells which notes the reader points at in the text, and which they click. */
export function usePointing({ positions, marks, onPoint, onChoose }: Pointing): void {
  useEffect(() => {
    if (!positions || !marks) return;
    const { article } = positions;
    const keysAt = (x: number, y: number) => {
      const offset = offsetAtPoint(positions, x, y);
      return offset === null ? [] : marks.at(offset).map(({ key }) => key);
    };
    let at = { x: 0, y: 0 };
    let told: string | null = null;
    const tell = (key: string | null) => {
      if (key === told) return;
      told = key;
      onPoint(key);
      article.classList.toggle('over-note', key !== null);
    };
    const frames = eachFrame(() => tell(isSelecting() ? null : (keysAt(at.x, at.y)[0] ?? null)));
    const move = (event: PointerEvent) => {
      // A finger points at nothing until it has chosen.
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      at = { x: event.clientX, y: event.clientY };
      frames.ask();
    };
    const leave = () => {
      frames.cancel();
      tell(null);
    };
    const click = (event: MouseEvent) => {
      if (isSelecting() || isBusy(event.target)) return;
      const keys = keysAt(event.clientX, event.clientY);
      if (keys.length > 0) onChoose(keys, { x: event.clientX, y: event.clientY });
    };
    article.addEventListener('pointermove', move, { passive: true });
    article.addEventListener('pointerleave', leave);
    article.addEventListener('click', click);
    return () => {
      leave();
      article.removeEventListener('pointermove', move);
      article.removeEventListener('pointerleave', leave);
      article.removeEventListener('click', click);
    };
  }, [positions, marks, onPoint, onChoose]);
}
