'use server';
import { redirect } from 'next/navigation';
import { newPasswordForm } from '@/lib/schemas/account';
import { defineAction } from '@/lib/web/define-action';
import { spendPasswordLink } from '@/lib/web/password-link';
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
