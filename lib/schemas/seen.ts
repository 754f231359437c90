import { z } from 'zod';
import { id } from './id';

/** Comments that one has had before one's eyes. */
export const seen = z.object({
  commentIds: z.array(id).min(1).max(200),
  /** Where the reader's browser is, by its own account: for the days and hours of letters. */
  timeZone: z.string().max(60).optional(),
});

/** The same from a form, where they stand in one field with spaces between them. */
export const seenForm = z.object({
  commentIds: z
    .string()
    .max(20_000)
    .transform((ids) => ids.split(' '))
    .pipe(seen.shape.commentIds),
});
