/** What somebody does not want before their eyes, by its ids: people, and single comments. */
export type Hidden = { people: readonly string[]; comments: readonly string[] };

export const hidesNothing: Hidden = { people: [], comments: [] };

type CommentLike = { id: string; author: { id: string } };

export const isHidden = ({ people, comments }: Hidden, { id, author }: CommentLike): boolean =>
  people.includes(author.id) || comments.includes(id);

/** What is shown of it, closed to one line where one has hidden it. */
export const markHidden = <T extends CommentLike>(shown: T, hidden: Hidden): T & { hidden?: true } =>
  isHidden(hidden, shown) ? { ...shown, hidden: true } : shown;

/** Whether a passage is marked without a word, by somebody whom one has not hidden. */
export const isMarkedFor = (
  { people }: Hidden,
  { highlight, author }: { highlight: boolean; author: { id: string } },
): boolean => highlight && !people.includes(author.id);
