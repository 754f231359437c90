'use client';
import { useEffect, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { footnoteMarkOf, nameFootnotes } from '../dom/footnotes';
import { FootnotePanel } from './FootnotePanel';
import { useReader } from '../ReaderContext';

const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** A mark in the text opens its footnote where one reads. Without script it is a link to the note, which links back. */
export function Footnotes() {
  const { reading } = useMessages();
  const { positions } = useReader();
  const [mark, setMark] = useState<HTMLAnchorElement | null>(null);
  useEffect(() => {
    if (!positions) return;
    nameFootnotes(positions, reading);
    const press = (event: MouseEvent) => {
      const pressed = footnoteMarkOf(event);
      if (!pressed || !isPlain(event)) return;
      event.preventDefault();
      setMark(pressed);
    };
    positions.article.addEventListener('click', press);
    return () => positions.article.removeEventListener('click', press);
  }, [positions, reading]);
  if (!positions || !mark) return null;
  return (
    <FootnotePanel
      key={mark.id}
      mark={mark}
      article={positions.article}
      onClose={() => setMark((now) => (now === mark ? null : now))}
    />
  );
}
