'use client';
import { useEffect } from 'react';
import { clearHighlights, paint } from './dom/highlights';
import { offsetAtPoint } from './dom/pointer';
import { textOf, type Positions } from './dom/positions';
import type { NoteDraft } from './drafts';
import type { Conversation } from './margin-state';

type Marked = {
  positions: Positions | null;
  conversations: readonly Conversation[];
  drafts: readonly NoteDraft[];
  focused: string | null;
  onPoint: (threadId: string) => void;
};
type Placed = { id: string; own: boolean; start: number; end: number };

/**
 * Only what lies in the text for certain is painted on it; the rest says so on its card. The words are compared with
 * those on the page: a browser that translates it, or an extension, may have put others there.
 */
const toPlaced = (positions: Positions, conversations: readonly Conversation[]): Placed[] =>
  conversations.flatMap(({ thread: { id, anchor, audience, quote, example } }) => {
    if (!anchor || anchor.start === null || anchor.end === null) return [];
    const { start, end } = anchor;
    const isSure =
      ['exact', 'moved', 'placed'].includes(anchor.state) && textOf(positions, { start, end }) === quote;
    return isSure ? [{ id, own: audience.kind === 'self' && !example, start, end }] : [];
  });

/** Paints the passages that have notes, and tells which note the reader points at in the text. */
export function useHighlights({ positions, conversations, drafts, focused, onPoint }: Marked): void {
  useEffect(() => {
    if (!positions) return;
    const placed = toPlaced(positions, conversations);
    paint(
      positions,
      'catena-group',
      placed.filter(({ own }) => !own),
    );
    paint(
      positions,
      'catena-own',
      placed.filter(({ own }) => own),
    );
    paint(
      positions,
      'catena-draft',
      drafts.flatMap(({ passage }) =>
        passage && textOf(positions, passage) === passage.exact ? [passage] : [],
      ),
    );
    paint(
      positions,
      'catena-focus',
      placed.filter(({ id }) => id === focused),
    );
  }, [positions, conversations, drafts, focused]);
  useEffect(() => clearHighlights, []);

  useEffect(() => {
    if (!positions) return;
    const point = (event: MouseEvent) => {
      if (getSelection()?.isCollapsed === false) return;
      const offset = offsetAtPoint(positions, event.clientX, event.clientY);
      if (offset === null) return;
      // The shortest of several is the one most meant.
      const hit = toPlaced(positions, conversations)
        .filter(({ start, end }) => start <= offset && offset < end)
        .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
      if (!hit) return;
      onPoint(hit.id);
      const card = document.getElementById(`thread-${hit.id}`);
      if (matchMedia('(max-width: 68rem)').matches) card?.scrollIntoView({ block: 'center' });
    };
    positions.article.addEventListener('click', point);
    return () => positions.article.removeEventListener('click', point);
  }, [positions, conversations, onPoint]);
}
