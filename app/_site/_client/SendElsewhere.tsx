'use client';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { textsWithUnsent } from '@/app/_reader/writing/local';

const nobodyLooks = () => undefined;

/** What was written about other texts, and could not be sent yet, goes from whatever page its author opens next. */
export function SendElsewhere({ userId }: { userId: string }) {
  const here = /^\/texts\/([^/]+)$/.exec(usePathname())?.[1];
  useEffect(() => {
    const texts = textsWithUnsent(userId).filter((textId) => textId !== here);
    if (texts.length === 0) return;
    let ends: (() => void)[] = [];
    let isOver = false;
    void import('@/app/_reader/writing/writing').then(
      ({ Writing }) => {
        if (!isOver) ends = texts.map((textId) => new Writing(userId, textId).start(null, nobodyLooks));
      },
      // Without a connection there is nothing to send with, and nobody to send to.
      () => undefined,
    );
    return () => {
      isOver = true;
      for (const end of ends) end();
    };
  }, [userId, here]);
  return null;
}
