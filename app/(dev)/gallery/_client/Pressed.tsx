'use client';
/** What a reader does before what a stage shows is to be seen. Each is done once, when the text can be measured. */
import { useEffect, useRef, type ReactNode } from 'react';
import { toRange, type Positions } from '@/app/_reader/dom/positions';
import { useReader } from '@/app/_reader/ReaderContext';
import { useToast, type Toast } from '@/app/_ui/Toasts';
import type { Range as Span } from '@/lib/domain/text/structure';

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

/** Presses what the selectors name, one after the other, each when the one before has done its work. */
export function Pressed({ what, children }: { what: readonly string[]; children?: ReactNode }) {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    what.forEach((selector, index) => setTimeout(() => press(selector), 50 * index));
  }, [what]);
  return children;
}

function useOnceMeasured(act: (positions: Positions) => void): void {
  const { positions } = useReader();
  const isDone = useRef(false);
  useEffect(() => {
    if (!positions || isDone.current) return;
    isDone.current = true;
    act(positions);
  });
}

/** As Pressed, in a text. */
export function PressedInText({ what }: { what: readonly string[] }) {
  useOnceMeasured(() =>
    what.forEach((selector, index) => setTimeout(() => press(selector), 50 * (index + 1))),
  );
  return null;
}

export function Selected({ span }: { span: Span }) {
  useOnceMeasured((positions) => {
    const range = toRange(positions, span);
    if (range) getSelection()?.setBaseAndExtent(...startOf(range), ...endOf(range));
  });
  return null;
}
const startOf = ({ startContainer, startOffset }: Range) => [startContainer, startOffset] as const;
const endOf = ({ endContainer, endOffset }: Range) => [endContainer, endOffset] as const;

/** The text has the focus that the keyboard gave it. */
export function FocusedText() {
  useOnceMeasured(({ article }) => article.focus());
  return null;
}

export function ScrolledTo({ id }: { id: string }) {
  useOnceMeasured(() => document.getElementById(id)?.scrollIntoView({ block: 'start' }));
  return null;
}

/** A stage has no moment at which something happens. */
export function Toasted({ toasts }: { toasts: readonly (Omit<Toast, 'undo'> & { undo?: string })[] }) {
  const toast = useToast();
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    for (const { undo, ...each } of toasts)
      toast(undo === undefined ? each : { ...each, undo: () => undefined, undoLabel: undo });
  }, [toasts, toast]);
  return null;
}
