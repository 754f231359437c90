import { AppError } from '@/lib/errors';

/** How a use case ends: "done", or the refusal as "code" or "code: reason". A fault is no refusal and is thrown on. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
