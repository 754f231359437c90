'use client';
import { memo, useEffect, useRef } from 'react';
import { keysHintId } from '../keys/KeysHint';
import { setWhenIdle } from '../dom/stretches';
import { receive } from '../hand-over';

/**
 * The text. React renders it on the server and never again: a range dies with its text node. In the browser the HTML
 * that came is left as it is, whatever React's own copy of the property says.
 */
export const Article = memo(function Article({
  shelf,
  revisionId,
  language,
}: {
  /** Under which the page has handed its HTML over. */
  shelf: string;
  revisionId: string;
  language: string;
}) {
  const element = useRef<HTMLElement>(null);
  // Reached by a router instead of a page load there is no HTML; loading the page brings it.
  useEffect(() => {
    if (!element.current || element.current.childNodes.length > 0) return;
    const mark = `catena:reloaded:${revisionId}`;
    if (sessionStorage.getItem(mark)) return; // once is enough: a page that cannot keep its HTML would reload for ever
    sessionStorage.setItem(mark, '1');
    location.reload();
  }, [revisionId]);
  useEffect(() => (element.current ? setWhenIdle(element.current) : undefined), [revisionId]);
  const html = typeof window === 'undefined' ? receive(shelf) : '';
  return (
    <article
      ref={element}
      id="article"
      lang={language}
      aria-labelledby="text-title"
      aria-describedby={keysHintId}
      className="reading article"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
});
