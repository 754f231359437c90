import type { CommentView } from '@/lib/present/comment';
import type { Place } from '@/lib/domain/threading/places';
import type { ThreadView } from '@/lib/present/thread';

/** What the page of all notes shows, in whatever order. */
export type MarginOnPage = {
  threads: readonly ThreadView[];
  comments: readonly CommentView[];
  /** By the thread's id. */
  places: ReadonlyMap<string, Place>;
  groups: readonly { id: string; name: string }[];
  readerPath: string;
  /** The text's. */
  language: string;
};
