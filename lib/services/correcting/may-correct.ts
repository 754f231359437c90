import { findCorrection } from '@/lib/db/margin';
import { AppError } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import type { Context } from '../context';

/** Whether the actor may correct it. */
export async function mayCorrect(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  textId: string,
): Promise<boolean> {
  if (actor.userId === null) return false;
  try {
    authorize(actor, 'text.correct', await findCorrection(db, textId));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
