/** How sure it is where a note belongs in the Revision that is shown. */
import type { AnchorState } from './thread';

/** `elsewhere`: made on another Revision, and not looked for in this one. */
export type Certainty = 'sure' | 'placed' | 'approximate' | 'ambiguous' | 'orphaned' | 'elsewhere';

type Anchored = { about: 'passage' | 'text'; anchor: { state: AnchorState } | null };

/** What is said of the whole text has no place that could be unsure. */
export function certaintyOf({ about, anchor }: Anchored): Certainty {
  if (about === 'text') return 'sure';
  if (!anchor) return 'elsewhere';
  return anchor.state === 'exact' || anchor.state === 'moved' ? 'sure' : anchor.state;
}

/** Nobody has said where it belongs, and its own words are not known to stand there. */
export const isUnsure = (thread: Anchored): boolean => !['sure', 'placed'].includes(certaintyOf(thread));

/** Shown at a place of the text; what could be at several of them, or at none, is shown at none. */
export const hasPlace = (state: AnchorState): boolean => state !== 'ambiguous' && state !== 'orphaned';
