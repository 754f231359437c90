import { z } from 'zod';
import { faces, measures, sizes, themes } from '@/lib/domain/look';
import { nextPath } from './account';

export const look = z.object({
  theme: z.enum(themes),
  face: z.enum(faces),
  size: z.enum(sizes),
  measure: z.enum(measures),
});

/** The same as a form, which leads back to the page that it was sent from. */
export const lookForm = look.extend({ next: nextPath });
