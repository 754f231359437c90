import { isAnswering } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import type { Context } from './context';

/** Postgres is asked, since without it a process serves nothing. Throws `unavailable`. */
export async function requireHealth({ db }: Pick<Context, 'db'>): Promise<void> {
  if (!(await isAnswering(db))) throw new AppError('unavailable');
}
