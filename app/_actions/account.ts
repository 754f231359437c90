'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { changePasswordForm, signInForm, signUpForm } from '@/lib/schemas/account';
import { endAllSessions, replacePassword, signUp } from '@/lib/web/account';
import { defineAction } from '@/lib/web/define-action';
import { endSession, startSession } from '@/lib/web/session';

export const signInAction = defineAction({
  form: signInForm,
  visitorsToo: true,
  handle: async ({ input }) => {
    await startSession(input.email, input.password);
    redirect(input.next);
  },
});

export const signUpAction = defineAction({
  form: signUpForm,
  visitorsToo: true,
  handle: async ({ context, input }) => {
    await signUp(context, input);
    await startSession(input.email, input.password);
    redirect(input.next);
  },
});

export const changePasswordAction = defineAction({
  form: changePasswordForm,
  handle: async ({ context, viewer, input }) => {
    await replacePassword(context, viewer, { current: input.currentPassword, next: input.newPassword });
    return { changed: true };
  },
});

export const signOutAction = defineAction({
  form: z.object({}),
  visitorsToo: true,
  handle: async () => {
    await endSession();
    redirect('/');
  },
});

export const signOutEverywhereAction = defineAction({
  form: z.object({}),
  handle: async ({ context }) => {
    await endAllSessions(context);
    await endSession();
    redirect('/');
  },
});
