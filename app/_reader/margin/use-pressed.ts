'use client';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * Whether the pointer is pressed on something of the column. Pressing a button brings its card to the focus: a card that
 * moved then would be gone from under the pointer before the button is let go, and nothing would be clicked.
 */
export function usePressed(
  columnRef: RefObject<HTMLElement | null>,
  onRelease: () => void,
): RefObject<boolean> {
  const pressed = useRef(false);
  useEffect(() => {
    const column = columnRef.current;
    const press = () => void (pressed.current = true);
    // After the click that the release makes.
    const release = () =>
      setTimeout(() => {
        if (!pressed.current) return;
        pressed.current = false;
        onRelease();
      });
    column?.addEventListener('pointerdown', press);
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    return () => {
      column?.removeEventListener('pointerdown', press);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
    };
  }, [columnRef, onRelease]);
  return pressed;
}
