import type { AnchorState } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';

export type ReportView = {
  isPublished: boolean;
  /** Of how many notes, and how many of them have been looked for. */
  total: number;
  done: number;
  counts: { state: AnchorState | 'left'; count: number }[];
  /** How many wait for somebody to say where they belong. */
  unsure: number;
};

type Count = { state: AnchorState | null; isDecided: boolean; count: number };

const order = ['exact', 'moved', 'placed', 'approximate', 'ambiguous', 'orphaned', 'left'] as const;

/** Numbers of notes that whoever reads them may read themselves. */
export function presentReport(
  authorized: Authorized<'text.read', readonly Count[]>,
  { isPublished }: { isPublished: boolean },
): ReportView {
  const counted = reveal(authorized);
  const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
  const named = counted.map(({ state, isDecided, count }) => ({
    state: state === 'orphaned' && isDecided ? ('left' as const) : state,
    count,
  }));
  const counts = order.map((state) => ({ state, count: sum(named.filter((each) => each.state === state)) }));
  const waiting = ['approximate', 'ambiguous', 'orphaned'];
  return {
    isPublished,
    total: sum(counted),
    done: sum(counts),
    counts: counts.filter(({ count }) => count > 0),
    unsure: sum(counts.filter(({ state }) => waiting.includes(state))),
  };
}
