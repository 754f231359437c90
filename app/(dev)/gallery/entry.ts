/** What a file in entries/ exports: what it shows, and each state under a name of its own. */
import type { ReactNode } from 'react';

/** What is fixed to the window, above all else in it, or one of a kind in a page, is shown on a page of its own. */
export type Stage = {
  /** How large a window (below). */
  window: keyof typeof windows;
  /** What is to be seen there before a picture is taken. */
  shows: string;
  node: ReactNode;
};

export type Entry = {
  title: string;
  states?: Record<string, ReactNode>;
  stages?: Record<string, Stage>;
};

/** In pixels. */
export const windows = {
  phone: { width: 390, height: 640 },
  desk: { width: 1120, height: 560 },
  tall: { width: 1120, height: 760 },
  wide: { width: 1400, height: 640 },
} as const;
