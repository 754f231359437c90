import { z } from 'zod';
import { accountLimits, splitAddresses } from '@/lib/domain/accounts';
import {
  chosenReaders,
  groupKinds,
  groupLimits,
  invitationDays,
  invitationUses,
} from '@/lib/domain/groups/group';
import { id, line } from './id';

const naming = {
  name: line(groupLimits.name),
  description: z.string().trim().max(groupLimits.description, 'too_long').default(''),
};

export const foundGroupForm = z.object({
  clientId: id,
  ...naming,
  kind: z.enum(groupKinds).optional(),
  readers: z.enum(chosenReaders).optional(),
  caretaker: z.literal('yes').optional(),
  host: z.literal('yes').optional(),
});

const anAddress = z.email().max(accountLimits.email);

export const groupForm = z.object({ groupId: id });
export const shelveForm = z.object({ groupId: id, textId: id });
export const inviteForm = z.object({
  groupId: id,
  days: z.coerce.number().pipe(z.literal([...invitationDays])),
  uses: z.coerce
    .number()
    .pipe(z.literal([...invitationUses]))
    .default(0)
    .transform((uses) => uses || null),
});
export const inviteByMailForm = z.object({
  groupId: id,
  addresses: z
    .string('required')
    .max(10_000, 'too_long')
    .transform(splitAddresses)
    .refine((list) => list.length > 0, 'required')
    .refine((list) => list.length <= groupLimits.addresses, 'too_many_addresses')
    .refine((list) => list.every((each) => anAddress.safeParse(each).success), 'emails_bad'),
});
export const askForm = z.object({ groupId: id, line: line(groupLimits.line) });
export const answerForm = z.object({
  groupId: id,
  userId: id,
  answer: z.enum(['accept', 'aside', 'back']),
});
export const splitForm = z.object({
  groupId: id,
  clientId: id,
  ...naming,
});
export const renameForm = z.object({
  groupId: id,
  clientId: id,
  /** How often it had been changed when the form was opened. */
  version: z.coerce.number().int().min(0),
  ...naming,
});
export const openingForm = z.object({ groupId: id, threadId: id, agrees: z.enum(['yes', 'no']) });
export const revokeForm = z.object({ groupId: id, invitationId: id });
export const joinForm = z.object({
  token: z.string().min(10).max(100),
  /** Sent by a browser that runs no script. */
  withoutScript: z.literal('yes').optional(),
});
