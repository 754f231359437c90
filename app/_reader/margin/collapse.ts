/**
 * Where even single lines would take more of the column than its text leaves: of each paragraph the first few notes are
 * shown, and one line stands for the others and opens them. Pure.
 */

/** Of the column beside a paragraph, notes take up no more than this share before they collapse. */
const share = 0.6;
/** Whatever there is room for. */
const fewest = 2;
/** Of those that stand at no place. */
const fewUnplaced = 3;
/** Short paragraphs are taken together until they have this much of the column, in pixels. */
const leastRoom = 220;

export type Crowdable = {
  key: string;
  want: number;
  /** One of a crowd, which is one line unless it is open. */
  crowded: boolean;
  open: boolean;
  /** The paragraph it begins in; null where it stands at no place. */
  paragraph: number | null;
};

/** A line that stands for others. */
export type Fold = {
  key: string;
  /** Those that it opens and closes, in their order. */
  keys: readonly string[];
  /** How many of them are not shown. */
  hidden: number;
  /** The card before it, by its index. */
  after: number;
};
export type Collapsed = { hidden: ReadonlySet<number>; folds: readonly Fold[] };

export type Room = {
  /** The height of a line. */
  row: number;
  /** Where the column's text ends. */
  end: number;
  /** What its reader has opened. */
  revealed: ReadonlySet<string>;
};

export function collapse(cards: readonly Crowdable[], { row, end, revealed }: Room): Collapsed {
  const hidden = new Set<number>();
  const folds: Fold[] = [];
  for (let first = 0, next = 0; first < cards.length; first = next) {
    next = first + 1;
    const head = cards[first];
    if (!head?.crowded) continue;
    while (cards[next] && belongs(head, cards[next - 1], cards[next])) next++;
    const room = (cards[next]?.want ?? Math.max(end, head.want)) - head.want;
    const few =
      head.paragraph === null ? fewUnplaced : Math.max(fewest, Math.floor((share * room) / row) - 1);
    // A line in the place of one line saves nothing.
    if (next - first <= few + 1) continue;
    const rest = cards.slice(first + few, next);
    const gone = rest.flatMap(({ key, open }, at) => (open || revealed.has(key) ? [] : [first + few + at]));
    for (const index of gone) hidden.add(index);
    folds.push({
      key: `more ${head.key}`,
      keys: rest.map(({ key }) => key),
      hidden: gone.length,
      after: first + few - 1,
    });
  }
  return { hidden, folds };
}

/** Whether a card stands in the crowd that begins with `head`; a paragraph is never divided. */
function belongs(head: Crowdable, before: Crowdable | undefined, card: Crowdable | undefined): boolean {
  if (!card?.crowded || (card.paragraph === null) !== (head.paragraph === null)) return false;
  return card.paragraph === before?.paragraph || card.want - head.want < leastRoom;
}

/** Whether two say the same of every line. */
export const isAlike = (some: readonly Fold[], others: readonly Fold[]): boolean =>
  some.length === others.length &&
  some.every(({ key, keys, hidden, after }, at) => {
    const other = others[at];
    const isSame = other?.key === key && other.hidden === hidden && other.after === after;
    return isSame && keys.length === other.keys.length && keys.every((each, n) => each === other.keys[n]);
  });
