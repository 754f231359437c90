'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { lookCookie, lookCookieAge, writeLookCookie } from '@/lib/domain/look';
import { lookForm } from '@/lib/schemas/look';
import { keepLook } from '@/lib/services/reading/looks';
import { defineAction } from '@/lib/web/define-action';

/** For a browser without script, and for visitors too: with script the choice is kept as it is made. */
export const lookAction = defineAction({
  form: lookForm,
  visitorsToo: true,
  handle: async ({ context, viewer, input: { next, ...look } }) => {
    const value = writeLookCookie({ look, unsavedBy: null });
    (await cookies()).set(lookCookie, value, { path: '/', sameSite: 'lax', maxAge: lookCookieAge });
    if (viewer.user) await keepLook(context, look);
    redirect(next);
  },
});
