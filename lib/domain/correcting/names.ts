/** What blocks without a number are called in addresses: a heading, an item of a list. It lasts as a number does. */
import { blockName } from '../text/block-name';
import type { Block, Former, Structure } from '../text/structure';

type Pairs = { from: readonly Block[]; to: readonly Block[]; pairs: readonly (Block | undefined)[] };

/** What each is called now, and what each was called; a name that was given once is given to no other. */
export function keepNames(
  before: Structure,
  { from, to, pairs }: Pairs,
): { now: Map<Block, string>; before: Former[] } {
  const isHere = new Set(from);
  const was = new Map<Block, string>();
  for (const [index, block] of before.blocks.entries())
    if (isHere.has(block)) was.set(block, blockName(block, index));
  // A Revision that was never corrected has names by place: none is greater than the number of its blocks.
  let last = before.blocks.length;
  for (const name of [...was.values(), ...(before.formerly ?? []).map((each) => each.name)])
    last = Math.max(last, Number(/^[hb](\d+)$/.exec(name)?.[1] ?? 0));
  const now = new Map<Block, string>();
  for (const [at, block] of to.entries()) {
    const same = pairs[at];
    const kept = same && was.get(same);
    now.set(block, kept ?? `${block.kind === 'heading' ? 'h' : 'b'}${++last}`);
  }
  const named = [...was].map(([{ start, end }, name]) => ({ name, start, end }));
  return { now, before: named };
}
