/** The group's log: each row's text, the chain that they make, and what it tells about the present. */
import type { Holding, LogRow } from './affairs';

/** As it is hashed: the same for the same row, however it is written. */
export const entryOf = (groupId: string, seq: number, row: LogRow): string =>
  canonical({ ...row, groupId, seq });

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

export type Entry = { seq: number; entry: string; prevHash: string; hash: string };
export type Verified = { whole: true; head: string } | { whole: false; atSeq: number };

/** Whether nothing was changed, taken out or put in. `head`, the last hash, is what members can hold against it. */
export async function verifyChain(
  entries: readonly Entry[],
  sha256: (text: string) => string | Promise<string>,
): Promise<Verified> {
  let head = '';
  for (const [index, { seq, entry, prevHash, hash }] of entries.entries()) {
    const isNext = seq === index + 1 && prevHash === head;
    if (!isNext || hash !== (await sha256(prevHash + entry))) return { whole: false, atSeq: index + 1 };
    head = hash;
  }
  return { whole: true, head };
}

type Held = {
  commentIds: readonly string[];
  folded: boolean;
  hidden: boolean;
  sealed: boolean;
  /** Of these, what was taken out of the case, and what is no longer folded by it. */
  out: readonly string[];
  unfolded: readonly string[];
};
export type Replayed = {
  /** Ids of the mandates in force. */
  mandates: ReadonlySet<string>;
  holdings: ReadonlyMap<string, { as: Holding; caseId: string }>;
};

/** From the log alone: who holds an office, and which comments are held and how. */
export function replay(rows: readonly LogRow[]): Replayed {
  const mandates = new Set<string>();
  const cases = new Map<string, Held>();
  for (const row of rows) {
    if (row.act === 'MANDATE_BEGUN' && row.mandateId) mandates.add(row.mandateId);
    if (row.act === 'MANDATE_ENDED' && row.mandateId) mandates.delete(row.mandateId);
    if (!row.caseId || !row.targetId) continue;
    const commentIds = row.comments?.map(({ commentId }) => commentId) ?? [row.targetId];
    const before = cases.get(row.caseId) ?? { commentIds, ...free };
    const after = row.alone ? heldAlone(row, row.targetId, before) : heldBy(row, before);
    cases.set(row.caseId, { ...before, ...after });
  }
  const holdings: [string, { as: Holding; caseId: string }][] = [];
  for (const as of ['folded', 'hidden', 'sealed'] as const)
    for (const [caseId, held] of [...cases].reverse())
      for (const commentId of held[as] ? held.commentIds : []) {
        const isFree = held.out.includes(commentId) || (as === 'folded' && held.unfolded.includes(commentId));
        if (!isFree) holdings.push([commentId, { as, caseId }]);
      }
  return { mandates, holdings: new Map(holdings) };
}

const free = { folded: false, hidden: false, sealed: false, out: [], unfolded: [] };

/** Of one comment among those of a case. */
function heldAlone({ act }: LogRow, id: string, { out, unfolded }: Held): Partial<Held> {
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  switch (act) {
    case 'TAKEN_OUT':
      return { out: [...out, id] };
    case 'PUT_BACK':
      return { out: without(out) };
    case 'UNFOLDED':
      return { unfolded: [...unfolded, id] };
    case 'FOLDED':
      return { unfolded: without(unfolded) };
    default:
      return {};
  }
}

function heldBy({ act, sanction }: LogRow, before: Held): Partial<Held> {
  switch (act) {
    case 'FOLDED':
      return { folded: true };
    case 'UNFOLDED':
      return { folded: false };
    case 'SEALED':
      return { sealed: true, folded: false };
    case 'UNSEALED':
      return { sealed: false };
    case 'DECIDED':
      return {
        folded: sanction === 'FOLD',
        hidden: before.hidden || sanction === 'HIDE',
        sealed: before.sealed || sanction === 'SEAL',
      };
    case 'UNDONE':
    case 'OVERTURNED':
      if (sanction === 'FOLD') return { folded: false };
      if (sanction === 'HIDE') return { hidden: false };
      return sanction === 'SEAL' ? { sealed: false } : {};
    default:
      return {};
  }
}
