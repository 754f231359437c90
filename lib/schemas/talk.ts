/** What one does with a conversation besides writing in it. */
import { z } from 'zod';
import { id } from './id';

export const questionChange = z.object({ question: z.boolean() });
export const restChange = z.object({ rested: z.boolean() });
export const answerChange = z.object({ commentId: id, answers: z.boolean() });
