'use client';
import { useEffect } from 'react';
import { isPassage, toCopies } from './copied-passage';
import { readPassage } from '../dom/copying';
import { useReader } from '../ReaderContext';
import { useCopyLink } from './use-copy-link';

type Props = { title: string; authors: readonly string[]; language: string };

/** Links to paragraphs, and the source that a copied passage brings with it. Shows nothing. */
export function Passages({ title, authors, language }: Props) {
  const { positions, textId } = useReader();
  const copyLink = useCopyLink();
  useEffect(() => {
    if (!positions) return;
    const { article } = positions;
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a.number') : null;
      const block = link?.nextElementSibling;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!(block instanceof HTMLElement) || !isPlain) return;
      event.preventDefault();
      copyLink(block);
    };
    const copy = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      const passage = readPassage(positions, getSelection());
      if (!event.clipboardData || !passage || !isPassage(passage.words)) return;
      // Without the margin that is open: where it is pasted, nobody needs to know of it.
      const url = `${location.origin}/texts/${textId}#${passage.id}`;
      const { text, html } = toCopies({ ...passage, title, authors, language, url });
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
    };
    article.addEventListener('click', press);
    document.addEventListener('copy', copy);
    return () => {
      article.removeEventListener('click', press);
      document.removeEventListener('copy', copy);
    };
  }, [positions, textId, title, authors, language, copyLink]);
  return null;
}
