'use client';
import { useCallback } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useToast } from '@/app/_ui/Toasts';
import { readerPath } from '@/lib/domain/addresses';
import { copyText } from '../dom/clipboard';
import { useReader } from '../ReaderContext';
import { blockLabel } from './use-positions';

/** Copies the address of a block, in the margin that is open, and says so; where nothing can be copied, says the address. */
export function useCopyLink(): (block: HTMLElement) => void {
  const { reading } = useMessages();
  const { textId, view } = useReader();
  const toast = useToast();
  return useCallback(
    (block) => {
      const address = `${location.origin}${readerPath(textId, view)}#${block.id}`;
      void copyText(address).then((done) =>
        toast({ message: done ? reading.linkCopied(blockLabel(block)) : reading.linkIs(address) }),
      );
    },
    [reading, textId, view, toast],
  );
}
