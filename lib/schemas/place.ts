import { z } from 'zod';
import { id } from './id';

/** Where somebody stopped: an offset of the Revision that they read. */
export const place = z.object({
  revisionId: id,
  start: z.number().int().min(0).max(2_147_483_647),
});

export type StoredPlace = z.output<typeof place>;
