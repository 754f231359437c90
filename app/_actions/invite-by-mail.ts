'use server';
import { revalidatePath } from 'next/cache';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { inviteByMailForm } from '@/lib/schemas/group';
import { inviteByLetters, revoke } from '@/lib/services/groups/invitations';
import { defineAction } from '@/lib/web/define-action';
import { mailInvitation, requireMayMail } from '@/lib/web/invite-by-mail';

/** One letter for each address, with a link of its own; what could not be sent is taken back, and its address shown again. */
export const inviteByMailAction = defineAction({
  form: inviteByMailForm,
  handle: async ({ context, viewer, input: { groupId, addresses } }) => {
    await requireMayMail(viewer.user?.id ?? '', addresses);
    const { made, expiresAt, group } = await inviteByLetters(context, { groupId, letters: addresses.length });
    const words = await getMessages();
    const { letter } = words;
    const from = viewer.user?.name ?? '';
    const { name, description: about, readers, host } = group;
    const until = (await getDayFormat()).format(expiresAt);
    const failed: string[] = [];
    for (const [index, { id, token }] of made.entries()) {
      const to = addresses[index] ?? '';
      const sent = await mailInvitation({
        to,
        token,
        subject: letter.subject(from, name),
        text: (url) =>
          [
            letter.invites(from, name),
            about,
            letter.read(readers),
            host === null ? null : words.host.letter(host),
            letter.link(until),
            url,
            letter.stranger(from),
          ]
            .filter(Boolean)
            .join('\n\n'),
      });
      if (sent) continue;
      failed.push(to);
      await revoke(context, id);
    }
    revalidatePath(`/groups/${groupId}`);
    return { sent: made.length - failed.length, failed };
  },
});
