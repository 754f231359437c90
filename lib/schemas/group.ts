import { z } from 'zod';
import { groupLimits, invitationDays } from '@/lib/domain/groups/group';
import { id, line } from './id';

export const foundGroupForm = z.object({
  clientId: id,
  name: line(groupLimits.name),
  description: z.string().trim().max(groupLimits.description, 'too_long').catch(''),
});

export const groupForm = z.object({ groupId: id });
export const shelveForm = z.object({ groupId: id, textId: id });
export const inviteForm = z.object({
  groupId: id,
  days: z.coerce.number().pipe(z.literal([...invitationDays])),
});
export const revokeForm = z.object({ groupId: id, invitationId: id });
export const joinForm = z.object({ token: z.string().min(10).max(100) });
