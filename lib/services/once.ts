import { isUniqueViolation } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

/**
 * The same write, sent twice, is one write: `find` looks for what an earlier try made, `create` makes it. When two
 * tries run at once the database's unique index lets one through, and the other finds what that one made.
 */
export async function once<T>(
  find: () => Promise<T | null>,
  create: () => Promise<T>,
): Promise<{ value: T; created: boolean }> {
  const earlier = await find();
  if (earlier !== null) return { value: earlier, created: false };
  try {
    return { value: await create(), created: true };
  } catch (error) {
    const other = isUniqueViolation(error) ? await find() : null;
    if (other === null && isUniqueViolation(error))
      throw new AppError('conflict', 'id_taken', { cause: error });
    if (other === null) throw error;
    return { value: other, created: false };
  }
}
