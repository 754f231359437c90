/** What a form of a stretch sends, by whatever way: all of it that can be kept is. */
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { AppError, type FieldProblem } from '@/lib/errors';
import { grantedWith } from '@/lib/policy/authorized';
import { presentStretch } from '@/lib/present/edition';
import type { Context } from '../context';
import { keepEdits, openDesk } from './correcting';

type Typed = {
  textId: string;
  basedOnId: string;
  edits: readonly BlockEdit[];
  /** What was there when a block was typed that comes late, by its index. */
  seen: ReadonlyMap<number, string>;
  wrong: FieldProblem[];
};

/**
 * Keeps what can be kept, and then says what is wrong with the rest. What comes late does not take the place of what was
 * kept since: those blocks are `stale`, and stay as they are.
 */
export async function keepTyped(context: Context, { textId, basedOnId, edits, seen, wrong }: Typed) {
  const stale = await findStale(context, { textId, basedOnId, seen });
  const kept = await keepEdits(context, {
    ...{ textId, basedOnId },
    edits: edits.filter(({ index }) => !stale.includes(index)),
  });
  if (wrong.length > 0) throw new AppError('invalid_input', wrong[0]?.reason, { problems: wrong });
  return { ...kept, stale };
}

async function findStale(
  { db, actor }: Context,
  { textId, basedOnId, seen }: Pick<Typed, 'textId' | 'basedOnId' | 'seen'>,
): Promise<number[]> {
  if (seen.size === 0) return [];
  const desk = await openDesk(db, actor, textId);
  if (desk.current.id !== basedOnId) return [];
  const whole = grantedWith(desk.text, desk.current);
  return [...seen].flatMap(([index, mark]) => {
    const [block] = presentStretch(whole, desk.edits, { from: index, length: 1 }).blocks;
    return block && block.was !== mark ? [index] : [];
  });
}
