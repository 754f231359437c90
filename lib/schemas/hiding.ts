import { z } from 'zod';
import { id } from './id';

/** “Hide for me”, and back. */
export const hiding = z.union([
  z.object({ hide: z.literal(true), commentId: id, what: z.enum(['comment', 'author']) }),
  z.object({ hide: z.literal(true), threadId: id }),
  z.object({ hide: z.literal(false), commentId: id.optional(), personId: id.optional() }),
]);

export const showAgainForm = z.object({ personId: id });
