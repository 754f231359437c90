'use client';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { textOf, type Positions } from '../dom/positions';
import { shorten } from '../shorten';
import { blockLabel } from '../article/use-positions';
import type { Marked } from './use-sentence-cursor';

/** Says nothing while the cursor runs over a page with a key held down. */
const restMs = 200;
const longest = 600;

/** Reads out the sentence at the cursor when it comes to rest: the words, and the paragraph when that is another one. */
export function SentenceVoice({ positions, marked }: { positions: Positions; marked: Marked | null }) {
  const { marking } = useMessages();
  const [said, setSaid] = useState('');
  const block = useRef<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!marked) return setSaid('');
      const words = shorten(textOf(positions, marked.sentence), longest);
      const element = positions.blocks[marked.at.block];
      const isElsewhere = block.current !== marked.at.block;
      block.current = marked.at.block;
      const place = isElsewhere && element ? `${blockLabel(element)}. ` : '';
      setSaid(place + (marked.count > 1 ? `${marking.marked(marked.count)} ${words}` : words));
    }, restMs);
    return () => clearTimeout(timer);
  }, [positions, marked, marking]);
  return (
    <p role="status" className="sr-only" lang={positions.article.lang}>
      {said}
    </p>
  );
}
