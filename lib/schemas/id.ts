import { z } from 'zod';
import { oneLine } from '@/lib/domain/accounts';
import { idPattern } from '@/lib/domain/ids';

/** An id of ours, or one that a browser made. What is no id at all is simply not found. */
export const id = z.string().regex(idPattern, 'bad_id');

/** A person's one line: trimmed, without control characters, in NFC. */
export const line = (max: number) =>
  z.string('required').transform(oneLine).pipe(z.string().min(1, 'required').max(max, 'too_long'));
