'use client';
import { useEffect, useMemo, useRef } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { countByBlock } from '@/lib/domain/threading/notes-by-block';
import { controlOf, makeStop, readControls, readCounts, say } from '../dom/controls';
import type { Positions } from '../dom/positions';
import type { Conversation } from '../margin/margin-state';
import { blockLabel } from '../article/use-positions';

type Here = {
  positions: Positions | null;
  conversations: readonly Conversation[];
  /** The block whose control is a stop of the Tab key; thousands would be unbearable. */
  current: number | null;
  onOpen: (block: number, control: HTMLAnchorElement) => void;
};

const none: ReadonlyMap<number, HTMLElement> = new Map();

/**
 * Keeps the controls at the paragraphs as the margin is: their numbers, and what happens when one is pressed. Gives the
 * control of each block.
 */
export function useHere({
  positions,
  conversations,
  current,
  onOpen,
}: Here): ReadonlyMap<number, HTMLElement> {
  const { marking } = useMessages();
  const controls = useMemo(() => positions && readControls(positions), [positions]);
  const said = useRef<ReadonlyMap<number, number>>(null);

  useEffect(() => {
    if (controls) makeStop(controls, current);
  }, [controls, current]);

  useEffect(() => {
    if (!positions || !controls) return;
    const now = countByBlock(
      positions.starts,
      conversations.flatMap(({ thread: { anchor } }) =>
        anchor && anchor.start !== null && anchor.end !== null
          ? [{ start: anchor.start, end: anchor.end }]
          : [],
      ),
    );
    const before = said.current ?? readCounts(controls);
    said.current = now;
    for (const index of new Set([...before.keys(), ...now.keys()])) {
      const [control, block] = [controls.get(index), positions.blocks[index]];
      const count = now.get(index) ?? 0;
      if (!control || !block || count === (before.get(index) ?? 0)) continue;
      const here = marking.here(count);
      say(control, count, here, marking.hereAt(here, blockLabel(block)));
    }
  }, [positions, controls, conversations, marking]);

  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  useEffect(() => {
    if (!positions || !controls) return;
    const indexOf = new Map([...controls].map(([index, control]) => [control, index]));
    const press = (event: MouseEvent) => {
      const control = controlOf(event);
      const index = control ? indexOf.get(control) : undefined;
      const isPlain =
        event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!control || index === undefined || !isPlain) return;
      event.preventDefault();
      latest.current(index, control);
    };
    positions.article.addEventListener('click', press);
    return () => positions.article.removeEventListener('click', press);
  }, [positions, controls]);
  return controls ?? none;
}
