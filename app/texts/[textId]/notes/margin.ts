import type { CommentView } from '@/lib/present/comment';
import type { MeetingView } from '@/lib/present/meeting';
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
  /** The group's next date, for which its conversations can be marked. */
  next?: { meeting: MeetingView; day: string } | null;
  /** The text's. */
  language: string;
};
