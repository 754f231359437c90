import { getMessages } from '@/app/_messages/request';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import type { Place } from './_client/Standing';
import { nameOfHeld } from './address';
import { PlainConversation, type Reactors } from './PlainConversation';

type Props = {
  threads: readonly ThreadView[];
  comments: readonly CommentView[];
  reactors: Reactors;
  groups: readonly { id: string; name: string }[];
  at: Place;
  /** Said where there are none. */
  none: string;
};

/** Conversations on a page, each with its audience named. */
export async function PlainNotes({ threads, comments, reactors, groups, at, none }: Props) {
  const messages = await getMessages();
  if (threads.length === 0) return <p className="text-soft">{none}</p>;
  return threads.map((thread) => {
    const name = nameOfHeld(thread, groups, messages);
    return <PlainConversation key={thread.id} {...{ thread, comments, reactors, at }} audience={name} />;
  });
}
