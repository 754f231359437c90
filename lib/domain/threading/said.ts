/** Everything said in a margin, one thing after another: to be read by person or by time instead of by conversation. */
type Who = { id: string; name: string };
type ThreadLike = { id: string; author: Who; createdAt: string };
type CommentLike = {
  id: string;
  threadId: string;
  parentId: string | null;
  author: Who;
  createdAt: string;
  removed: boolean;
};

export type Said<T, C> = {
  thread: T;
  /** Null for a passage that was marked without a word. */
  comment: C | null;
  by: Who;
  /** Whom it answers, unless oneself: who said that, or who began the conversation. */
  to: Who | null;
  at: string;
};

/** In the order of the threads, and within each in the order of the comments; what was removed is left out. */
export function listSaid<T extends ThreadLike, C extends CommentLike>(
  threads: readonly T[],
  comments: readonly C[],
): Said<T, C>[] {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const standing = groupBy(
    comments.filter(({ removed }) => !removed),
    ({ threadId }) => threadId,
  );
  return threads.flatMap((thread): Said<T, C>[] => {
    const said = standing.get(thread.id);
    if (!said) return [{ thread, comment: null, by: thread.author, to: null, at: thread.createdAt }];
    return said.map((comment) => {
      const to = known.get(comment.parentId ?? '')?.author ?? thread.author;
      const { author: by, createdAt: at } = comment;
      return { thread, comment, by, to: to.id === by.id ? null : to, at };
    });
  });
}

/** Each person with what they said, in the order given; people by name, as `language` sorts names. */
export function byPerson<S extends { by: Who }>(said: readonly S[], language: string) {
  const collator = new Intl.Collator(language);
  return [...groupBy(said, ({ by }) => by.id)]
    .flatMap(([id, all]) => (all[0] ? [{ id, name: all[0].by.name, said: all }] : []))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** The newest first, under the day on which it was said. */
export function byDay<S extends { at: string }>(said: readonly S[], dayOf: (at: Date) => string) {
  const newest = [...said].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return [...groupBy(newest, ({ at }) => dayOf(new Date(at)))].map(([day, all]) => ({ day, said: all }));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
