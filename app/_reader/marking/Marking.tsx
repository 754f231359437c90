'use client';
/** Marking without a mouse that draws: the control at each paragraph with its panel, and the cursor by sentences. */
import { useEffect, useState } from 'react';
import type { Range as Span } from '@/lib/domain/text/structure';
import { pressFootnote } from '../dom/footnotes';
import { paint } from '../dom/highlights';
import { KeysHint } from '../keys/KeysHint';
import { ParagraphPanel } from './ParagraphPanel';
import { useReader } from '../ReaderContext';
import { SentenceVoice } from './SentenceVoice';
import { useHere } from './use-here';
import { useSentenceCursor, type Marked } from './use-sentence-cursor';

export function Marking() {
  const { positions, conversations, userId, connection, begin, highlight } = useReader();
  const [opened, setOpened] = useState<{ block: number; control: HTMLElement } | null>(null);
  const [chosen, setChosen] = useState<Span | null>(null);
  const mayWrite = userId !== null && connection !== 'gone';

  // Who may not write is shown the panel, which says what to do.
  const openAt = ({ at: { block } }: Marked) => {
    const control = controls.get(block);
    if (control) setOpened({ block, control });
  };
  const marked = useSentenceCursor(positions, {
    onComment: (now) => (mayWrite ? begin(now.span) : openAt(now)),
    onHighlight: (now) => (mayWrite ? highlight(now.span) : openAt(now)),
    onFootnote: ({ span }) => positions && pressFootnote(positions, span),
  });
  const controls = useHere({
    positions,
    conversations,
    current: opened?.block ?? marked?.at.block ?? null,
    onOpen: (block, control) => setOpened({ block, control }),
  });

  const painted = opened ? chosen : (marked?.span ?? null);
  useEffect(() => {
    if (positions) paint(positions, 'catena-choice', painted ? [painted] : []);
  }, [positions, painted]);

  return (
    <>
      {positions && <SentenceVoice positions={positions} marked={marked} />}
      <KeysHint isOn={marked !== null} />
      {positions && opened && (
        <ParagraphPanel
          key={opened.block}
          positions={positions}
          index={opened.block}
          control={opened.control}
          onChoose={setChosen}
          onClose={() => setOpened((now) => (now?.block === opened.block ? null : now))}
        />
      )}
    </>
  );
}
