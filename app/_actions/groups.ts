'use server';
import { redirect } from 'next/navigation';
import { revalidatePath } from 'next/cache';
import { foundGroupForm, groupForm, inviteForm, revokeForm, shelveForm } from '@/lib/schemas/group';
import { foundGroup, leaveGroup, shelveText } from '@/lib/services/groups/groups';
import { invite, revoke } from '@/lib/services/groups/invitations';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';
import { invitationUrl } from '@/lib/web/site-url';

export const foundGroupAction = defineAction({
  form: foundGroupForm,
  limit: writing,
  handle: async ({ context, input }) => redirect(`/groups/${(await foundGroup(context, input)).groupId}`),
});

export const shelveAction = defineAction({
  form: shelveForm,
  handle: async ({ context, input }) => {
    await shelveText(context, input);
    revalidatePath(`/groups/${input.groupId}`);
  },
});

export const inviteAction = defineAction({
  form: inviteForm,
  limit: writing,
  handle: async ({ context, input }) => {
    const { token } = await invite(context, input);
    revalidatePath(`/groups/${input.groupId}`);
    return { url: invitationUrl(token) };
  },
});

export const revokeAction = defineAction({
  form: revokeForm,
  handle: async ({ context, input }) => {
    await revoke(context, input.invitationId);
    revalidatePath(`/groups/${input.groupId}`);
  },
});

export const leaveAction = defineAction({
  form: groupForm,
  handle: async ({ context, input }) => {
    await leaveGroup(context, input.groupId);
    redirect('/library');
  },
});
