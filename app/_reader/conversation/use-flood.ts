'use client';
import { useEffect, useState } from 'react';
import type { CommentView } from '@/lib/present/comment';
import type { FloodCounts } from '@/lib/present/governing';
import { useMarginTools } from '../margin/MarginContext';

/** How much its author wrote here lately: nothing, as long as it is not known. */
export function useFlood({ id }: Pick<CommentView, 'id'>): FloodCounts {
  const { send } = useMarginTools();
  const [flood, setFlood] = useState<FloodCounts>({ lately: 0, asked: 0 });
  useEffect(() => {
    let isHere = true;
    void send<FloodCounts>('GET', `/api/comments/${id}/flag`).then((answer) => {
      if (isHere && answer.ok) setFlood(answer.data);
    });
    return () => {
      isHere = false;
    };
  }, [id, send]);
  return flood;
}
