import { z } from 'zod';
import { id } from './id';

export const watchChange = z.object({ watching: z.boolean() });

export const watchThreadForm = z.object({ threadId: id, watching: z.enum(['yes', 'no']) });

/** From a form with a box for a group and one for each of its texts: what is not ticked is not sent. */
export const watchForm = z
  .looseObject({ groupId: id, texts: z.string().max(20_000), all: z.literal('on').optional() })
  .transform(({ groupId, texts, all, ...boxes }) => ({
    groupId,
    all: all === 'on',
    texts: texts
      .split(' ')
      .filter((textId) => id.safeParse(textId).success)
      .map((textId) => ({ textId, watching: boxes[`text-${textId}`] === 'on' })),
  }));
