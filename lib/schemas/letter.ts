import { z } from 'zod';
import { matters, rhythms } from '@/lib/domain/letters/matters';
import { id } from './id';

const rhythm = z.enum(rhythms);

/** One group's choices, from a form with a field for each matter. */
export const lettersForm = z
  .object({ groupId: id, weekly: rhythm, reply: rhythm, mention: rhythm, watched: rhythm })
  .transform(({ groupId, ...chosen }) => ({
    groupId,
    choices: matters.map((matter) => ({ matter, rhythm: chosen[matter] })),
  }));

export const stopToken = z.string().max(200);
export const stopForm = z.object({ token: stopToken });
