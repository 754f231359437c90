/** What one may say to a comment without writing: one of four words, each given once or taken back. */
export const reactionKinds = ['agree', 'unsure', 'well_put', 'look_here'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** The ids of who said so, the first first. */
export type Reactions = Partial<Record<ReactionKind, readonly string[]>>;

/** As a browser has it: how many said so, and what one said oneself. */
export type Counted = { reactions?: Partial<Record<ReactionKind, number>>; mine?: readonly ReactionKind[] };

/** What one has pressed since, and the server has not heard of yet. */
export type Pressed = ReadonlyMap<ReactionKind, boolean>;

/** Each word that anybody has said, in one order, with what one has pressed oneself taken in. */
export function tally(
  { reactions = {}, mine = [] }: Counted,
  pressed: Pressed,
): { kind: ReactionKind; count: number; mine: boolean }[] {
  return reactionKinds.map((kind) => {
    const was = mine.includes(kind);
    const is = pressed.get(kind) ?? was;
    return { kind, mine: is, count: Math.max(0, (reactions[kind] ?? 0) + Number(is) - Number(was)) };
  });
}
