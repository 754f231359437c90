'use server';
import { z } from 'zod';
import { nextPath } from '@/lib/schemas/account';
import { defineAction } from '@/lib/web/define-action';
import { disconnectSite, leaveToConnect, leaveToSignIn } from '@/lib/web/oidc';

export const signInElsewhereAction = defineAction({
  form: z.object({ next: nextPath }),
  visitorsToo: true,
  handle: ({ input }) => leaveToSignIn(input.next),
});

export const connectAction = defineAction({
  form: z.object({}),
  handle: ({ context }) => leaveToConnect(context),
});

export const disconnectAction = defineAction({
  form: z.object({}),
  handle: async ({ context }) => {
    await disconnectSite(context);
    return { disconnected: true };
  },
});
