'use client';
import { useRef, type MouseEvent } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { Heading } from '@/lib/present/article';
import { contentsId } from './ContentsButton';
import { goToHeading } from '../dom/headings';
import { useReader } from '../ReaderContext';
import { useSectionInView } from './use-section-in-view';

/**
 * The text's headings, as links: beside the text where there is room, and otherwise behind a button in the header. The
 * browser opens and closes it there, so that it works without script.
 */
export function Contents({ headings }: { headings: readonly Heading[] }) {
  const { reader } = useMessages();
  const { positions } = useReader();
  const nav = useRef<HTMLElement>(null);
  const current = useSectionInView(positions, nav);
  if (headings.length === 0) return null;

  function go(event: MouseEvent<HTMLAnchorElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { hash } = event.currentTarget;
    if (nav.current?.matches(':popover-open')) nav.current.hidePopover();
    if (positions) goToHeading(hash);
  }
  return (
    <nav
      ref={nav}
      id={contentsId}
      popover="auto"
      className="text-contents"
      aria-label={reader.contents}
      onToggle={({ newState, currentTarget }) => {
        const first =
          currentTarget.querySelector<HTMLElement>('[aria-current]') ?? currentTarget.querySelector('a');
        if (newState === 'open') first?.focus();
      }}
    >
      <ol>
        {headings.map(({ id, level, title }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined} onClick={go}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
