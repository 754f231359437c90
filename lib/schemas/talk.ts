/** What one does with a conversation besides writing in it. */
import { z } from 'zod';
import { id } from './id';
import { standing, toPlace } from './note-form';

export const questionChange = z.object({ question: z.boolean() });
export const restChange = z.object({ rested: z.boolean() });
export const answerChange = z.object({ commentId: id, answers: z.boolean() });

/** What the buttons of a page without script do; each form has one of them. */
export const tendActs = ['ask', 'unask', 'rest', 'wake', 'choose', 'unchoose'] as const;
export type TendAct = (typeof tendActs)[number];

export const tendForm = z
  .object({
    ...standing,
    threadId: id,
    /** For the last two. */
    commentId: z.union([z.literal(''), id]).default(''),
    act: z.enum(tendActs),
  })
  .transform(({ threadId, commentId, act, ...form }) => ({ ...toPlace(form), threadId, commentId, act }));
