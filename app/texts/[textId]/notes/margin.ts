import type { CommentView } from '@/lib/present/comment';
import type { Place } from '@/lib/domain/threading/places';
import type { Reactors } from '../PlainConversation';
import type { ThreadView } from '@/lib/present/thread';

/** What the page of all notes shows, in whatever order. */
export type MarginOnPage = {
  threads: readonly ThreadView[];
  comments: readonly CommentView[];
  reactors: Reactors;
  /** Those that are new to the reader. */
  unread: ReadonlySet<string>;
  /** The conversations that the reader watches; none can be watched where it is not said. */
  watched?: ReadonlySet<string>;
  /** By the thread's id. */
  places: ReadonlyMap<string, Place>;
  groups: readonly { id: string; name: string }[];
  readerPath: string;
  /** The text's. */
  language: string;
};
