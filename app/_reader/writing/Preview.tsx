'use client';
import { useSyncExternalStore } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { renderer } from './comment-html';

/** Words as they will look in the margin, by what will set them there. */
export function Preview({ markdown }: { markdown: string }) {
  const { writing } = useMessages();
  const render = useSyncExternalStore(renderer.subscribe, renderer.current, renderer.onServer);
  return (
    <section aria-label={writing.previewOf} className="preview">
      {markdown.trim() === '' ? (
        <p className="writing-hint">{writing.previewEmpty}</p>
      ) : (
        <div className="comment-body" dangerouslySetInnerHTML={{ __html: render(markdown) }} />
      )}
    </section>
  );
}
