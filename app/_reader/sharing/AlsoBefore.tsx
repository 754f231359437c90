'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { ThreadView } from '@/lib/present/thread';
import { useGroupNames } from './use-group-names';

/** Where else the same note stands, for whoever may read it there. */
export function AlsoBefore({ thread: { also = [] } }: { thread: ThreadView }) {
  const { sharing } = useMessages();
  const nameGroups = useGroupNames();
  if (also.length === 0) return null;
  return <p className="card-also">{sharing.alsoBefore(nameGroups(also.map(({ groupId }) => groupId)))}</p>;
}
