/** What whoever keeps a group's roster and dates does, and those whom they ask. */
import { z } from 'zod';
import { governingLimits } from '@/lib/domain/governance/limits';
import { id } from './id';

const inGroup = { groupId: id };
const reason = z
  .string('required')
  .trim()
  .min(governingLimits.shortestReason, 'governing_reason_too_short')
  .max(governingLimits.reason, 'too_long');

export const takeOffForm = z.object({ ...inGroup, userId: id, reason });
export const offerForm = z.object({ ...inGroup, userId: id });
export const offerAnswerForm = z.object({ ...inGroup, answer: z.enum(['accept', 'decline', 'take-back']) });
export const layDownForm = z.object(inGroup);
export const closeGroupForm = z.object({ ...inGroup, reason });
export const callOffForm = z.object(inGroup);
