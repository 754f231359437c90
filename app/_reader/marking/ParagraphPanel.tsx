'use client';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { TextButton } from '@/app/_ui/TextButton';
import { readerPath } from '@/lib/domain/addresses';
import type { Range as Span } from '@/lib/domain/text/structure';
import { openPanel } from '../dom/panel';
import type { Positions } from '../dom/positions';
import { sentencesOf } from '../dom/sentences';
import { NotesHere } from './NotesHere';
import { useReader } from '../ReaderContext';
import { SentenceList } from './SentenceList';
import { useCopyLink } from '../article/use-copy-link';
import { blockLabel } from '../article/use-positions';
import type { Chosen } from './toggle-sentence';
import { useBackCloses } from '../sheet/use-back-closes';
import { isNarrow } from '../sheet/use-narrow';

type Props = {
  positions: Positions;
  index: number;
  /** What opened it, and gets the focus back. */
  control: HTMLElement;
  onChoose: (span: Span | null) => void;
  onClose: () => void;
};

/**
 * A paragraph's notes, and its sentences to choose from, in place: for fingers, for keys and for screen readers. The
 * browser closes it (Escape, a press elsewhere) and gives the focus back.
 */
export function ParagraphPanel({ positions, index, control, onChoose, onClose }: Props) {
  const { marking, reader, reading } = useMessages();
  const copyLink = useCopyLink();
  const { textId, view, userId, connection, begin, highlight } = useReader();
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const block = positions.blocks[index];
  const sentences = useMemo(() => (block ? sentencesOf(block) : []), [block]);
  const [chosen, setChosen] = useState<Chosen>(null);
  const span = useMemo(() => toSpan(sentences, chosen), [sentences, chosen]);
  useEffect(() => {
    onChoose(span);
    return () => onChoose(null);
  }, [span, onChoose]);

  useLayoutEffect(() => {
    if (!panel.current || !block) return;
    return openPanel(panel.current, { control, block, article: positions.article, isNarrow: isNarrow() });
  }, [control, positions, block]);

  useBackCloses(isNarrow(), () => panel.current?.hidePopover());

  const write = (act: (span: Span) => void) => {
    panel.current?.hidePopover();
    if (span) act(span);
  };
  if (!block) return null;
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      className="panel"
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <div className="panel-head">
        <h2 id={titleId} tabIndex={-1}>
          {blockLabel(block)}
        </h2>
        <TextButton onClick={() => copyLink(block)}>{reading.copyLink}</TextButton>
        <Button size="sm" variant="quiet" onClick={() => panel.current?.hidePopover()}>
          {marking.close}
        </Button>
      </div>
      <NotesHere positions={positions} index={index} onGo={() => panel.current?.hidePopover()} />
      {userId === null && (
        <a href={`/sign-in?next=${encodeURIComponent(`${readerPath(textId, view)}#${block.id}`)}`}>
          {marking.signIn}
        </a>
      )}
      {userId !== null && connection !== 'gone' && (
        <>
          <SentenceList positions={positions} sentences={sentences} chosen={chosen} onChange={setChosen} />
          <div className="panel-actions">
            <Button size="sm" variant="primary" onClick={() => write(begin)}>
              {reader.comment}
            </Button>
            <Button size="sm" onClick={() => write(highlight)}>
              {reader.highlight}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** The whole paragraph, where nothing of it is chosen. */
function toSpan(sentences: readonly Span[], chosen: Chosen): Span | null {
  const first = sentences[chosen?.first ?? 0];
  const last = sentences[chosen?.last ?? sentences.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
