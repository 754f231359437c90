'use server';
import { redirect } from 'next/navigation';
import { getMessages } from '@/app/_messages/request';
import { askToEnterForm, enterForm } from '@/lib/schemas/account';
import { defineAction } from '@/lib/web/define-action';
import { askingForMail } from '@/lib/web/rate-limit';
import { mailSignInLink, spendSignInLink } from '@/lib/web/sign-in-link';

/** The same answer whoever has the address. */
export const askToEnterAction = defineAction({
  form: askToEnterForm,
  visitorsToo: true,
  limit: askingForMail,
  handle: async ({ context, input }) => {
    const { mailSubject: subject, mailText: text } = (await getMessages()).waysIn;
    await mailSignInLink(context, input, { subject, text });
    return { asked: true };
  },
});

export const enterAction = defineAction({
  form: enterForm,
  visitorsToo: true,
  handle: async ({ context, input }) => {
    await spendSignInLink(context, input);
    redirect(input.next);
  },
});
