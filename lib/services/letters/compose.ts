/** What a letter says, by its kind. Null: nothing, because nothing happened or the person may not, or will not, be told. */
import { listChoices } from '@/lib/db/letter-choice';
import type { Letter } from '@/lib/db/letter';
import type { Span } from '@/lib/db/visibility';
import { rhythmOf } from '@/lib/domain/letters/matters';
import { AppError } from '@/lib/errors';
import type { Context } from '../context';
import { composeAtOnce, composeDaily, type TellingLetter } from './telling';
import { composeWeekly, type WeeklyLetter } from './weekly';

export type ComposedLetter = WeeklyLetter | TellingLetter;
type OfGroup = Letter & { userId: string; groupId: string };

/** Asked anew when the letter is sent: they may have left, or said no, since it was due. */
export async function compose(
  context: Context,
  { kind, userId, groupId, period }: OfGroup,
  span: Span,
): Promise<ComposedLetter | null> {
  const chosen = await listChoices(context.db, userId, groupId);
  try {
    if (kind === 'weekly' && rhythmOf(chosen, 'weekly') !== 'never')
      return await composeWeekly(context, groupId, span);
    if (kind === 'daily') return await composeDaily(context, { groupId, chosen }, span);
    if (kind === 'at_once')
      return await composeAtOnce(context, { groupId, chosen, commentId: period }, span.until);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}
