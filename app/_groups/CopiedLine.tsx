import type { ReactNode } from 'react';
import type { Messages } from '@/app/_messages/en';
import type { ThreadView } from '@/lib/present/thread';

type Props = {
  thread: ThreadView;
  words: Messages['splitting'];
  /** The day, in words. */ children: ReactNode;
};

/** In a conversation that its author has taken along from another group: that it was, and when. */
export const CopiedLine = ({ thread, words, children }: Props) =>
  thread.copiedAt === undefined ? null : (
    <p className="text-sm text-soft">
      {words.copied} · {children}
    </p>
  );
