'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { getMessages } from '@/app/_messages/request';
import {
  closeForm,
  emailForm,
  linkForm,
  nameForm,
  sessionForm,
  setPasswordForm,
} from '@/lib/schemas/account';
import { defineAction } from '@/lib/web/define-action';
import { endSession } from '@/lib/web/session';
import {
  askForEmail,
  changeName,
  closeOwnAccount,
  confirmEmail,
  endDevice,
  endOtherDevices,
  setPassword,
} from '@/lib/web/profile';

export const changeNameAction = defineAction({
  form: nameForm,
  handle: async ({ context, input }) => {
    await changeName(context, input.name);
    revalidatePath('/', 'layout'); // the header names one, too
    redirect('/settings?done=name');
  },
});

export const changeEmailAction = defineAction({
  form: emailForm,
  handle: async ({ context, input }) => {
    const { mailSubject: subject, mailText: text, ...words } = (await getMessages()).profile;
    const told = { subject: words.askedSubject, text: words.askedText };
    redirect(`/settings?done=email-${await askForEmail(context, input, { subject, text, told })}`);
  },
});

export const confirmEmailAction = defineAction({
  form: linkForm,
  visitorsToo: true,
  handle: async ({ context, viewer, input }) => {
    const { toldSubject: subject, toldText: text } = (await getMessages()).profile;
    await confirmEmail(context, input.token, { subject, text });
    redirect(viewer.user ? '/settings?done=email-changed' : '/sign-in?email=changed');
  },
});

export const setPasswordAction = defineAction({
  form: setPasswordForm,
  handle: async ({ context, input }) => {
    await setPassword(context, input.newPassword);
    redirect('/settings?done=password');
  },
});

export const endDeviceAction = defineAction({
  form: sessionForm,
  handle: async ({ context, viewer, input }) => {
    await endDevice(context, viewer, input.id);
    redirect('/settings?done=device');
  },
});

export const endOtherDevicesAction = defineAction({
  form: z.object({}),
  handle: async ({ context, viewer }) => {
    await endOtherDevices(context, viewer);
    redirect('/settings?done=devices');
  },
});

export const closeAccountAction = defineAction({
  form: closeForm,
  handle: async ({ context, input }) => {
    await closeOwnAccount(context, input);
    await endSession();
    redirect('/sign-in?account=closed');
  },
});
