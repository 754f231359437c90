'use client';
import { useEffect, useRef } from 'react';

/**
 * What is open over the page is closed by the browser's back button, which on a phone is how one leaves things. One entry
 * of the history stands for all that is open, so that closing one thing and opening the next is no step of it.
 */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return;
    const layer: Layer = { close: () => latest.current() };
    layers.push(layer);
    settleSoon();
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      settleSoon();
    };
  }, [isOpen]);
}

type Layer = { close: () => void };
/** The innermost last. */
const layers: Layer[] = [];
let hasEntry = false;
let settling: ReturnType<typeof setTimeout> | undefined;

const ours = 'catenaOpen';
const isOurs = () => (history.state as Record<string, unknown> | null)?.[ours] === true;

function settleSoon(): void {
  clearTimeout(settling);
  settling = setTimeout(settle);
}

function settle(): void {
  if (layers.length > 0 && !hasEntry) {
    hasEntry = true;
    // Going back must not scroll: the text is where its reader has left it.
    history.scrollRestoration = 'manual';
    history.pushState({ ...(history.state as object | null), [ours]: true }, '');
    addEventListener('popstate', onBack);
  } else if (layers.length === 0 && hasEntry) {
    leave();
    // Elsewhere by a link, there is nothing to take back.
    if (isOurs()) history.back();
  }
}

function leave(): void {
  hasEntry = false;
  removeEventListener('popstate', onBack);
  setTimeout(() => (history.scrollRestoration = 'auto'), restoredMs);
}

/** By then the browser has gone back. */
const restoredMs = 500;

function onBack(): void {
  leave();
  layers.at(-1)?.close();
  settleSoon();
}
