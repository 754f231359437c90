'use client';
import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { footnoteHtml, openFootnote } from '../dom/footnotes';

type Props = { mark: HTMLAnchorElement; article: HTMLElement; onClose: () => void };

/**
 * A footnote's words beside its mark. One may go on reading with it open; Escape or a press elsewhere closes it. It is a
 * copy: what is written about a footnote's words is written at its own place, where the link leads.
 */
export function FootnotePanel({ mark, article, onClose }: Props) {
  const { reading } = useMessages();
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const html = useMemo(() => footnoteHtml(mark), [mark]);
  const after = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    if (!panel.current) return;
    const isNarrow = matchMedia('(max-width: 68rem)').matches;
    after.current = openFootnote(panel.current, { mark, article, isNarrow });
  }, [mark, article]);
  const close = () => panel.current?.hidePopover();
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      className="footnote"
      onToggle={(event) => {
        if (event.newState !== 'closed') return;
        after.current?.();
        onClose();
      }}
    >
      <h2 id={titleId} tabIndex={-1}>
        {reading.footnote(mark.dataset.label ?? '')}
      </h2>
      <div className="footnote-words" lang={article.lang} dangerouslySetInnerHTML={{ __html: html }} />
      <p className="footnote-ways">
        <TextButton onClick={close}>{reading.backToText}</TextButton>
        <a href={mark.hash} onClick={close}>
          {reading.amongFootnotes}
        </a>
      </p>
    </div>
  );
}
