'use server';
import { redirect } from 'next/navigation';
import { getMessages } from '@/app/_messages/request';
import { askForLinkForm, newPasswordForm } from '@/lib/schemas/account';
import { defineAction } from '@/lib/web/define-action';
import { mailPasswordLink, spendPasswordLink } from '@/lib/web/password-link';
import { askingForMail } from '@/lib/web/rate-limit';
import { endSession } from '@/lib/web/session';

/** Whoever was signed in here is so no more: the next thing to do is to sign in, with the new password. */
export const newPasswordAction = defineAction({
  form: newPasswordForm,
  visitorsToo: true,
  handle: async ({ context, input }) => {
    await spendPasswordLink(context, input);
    await endSession();
    redirect('/sign-in?password=set');
  },
});

/** The same answer whether or not somebody has the address. */
export const askForLinkAction = defineAction({
  form: askForLinkForm,
  visitorsToo: true,
  limit: askingForMail,
  handle: async ({ context, input }) => {
    const { mailSubject: subject, mailText: text } = (await getMessages()).forgotten;
    await mailPasswordLink(context, input.email, { subject, text });
    return { asked: true };
  },
});
