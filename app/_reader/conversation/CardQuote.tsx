'use client';
import { useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { certaintyOf } from '@/lib/domain/threading/certainty';
import type { ThreadView } from '@/lib/present/thread';
import { shorten } from '../shorten';

/** The words that a note was made on; where they may not be those beside it, all of them are to be had. */
export function CardQuote({ thread }: { thread: ThreadView }) {
  const { certainty } = useMessages();
  const [isWhole, setWhole] = useState(false);
  if (thread.about === 'text') return null;
  const short = shorten(thread.quote);
  const isSure = certaintyOf(thread) === 'sure';
  return (
    <>
      {!isSure && <VisuallyHidden>{certainty.madeOn}</VisuallyHidden>}
      <blockquote className={isSure ? 'card-quote' : 'card-quote card-quote-unsure'}>
        {isWhole ? thread.quote : short}
      </blockquote>
      {!isSure && short !== thread.quote && (
        <TextButton expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? certainty.fewerWords : certainty.allWords}
        </TextButton>
      )}
    </>
  );
}
