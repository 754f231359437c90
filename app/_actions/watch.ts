'use server';
import { revalidatePath } from 'next/cache';
import { watchForm, watchThreadForm } from '@/lib/schemas/watch';
import { watchGroup, watchThread } from '@/lib/services/reading/watching';
import { defineAction } from '@/lib/web/define-action';

export const watchAction = defineAction({
  form: watchForm,
  handle: async ({ context, input }) => {
    await watchGroup(context, input);
    revalidatePath('/inbox');
    return { kept: true };
  },
});

export const watchThreadAction = defineAction({
  form: watchThreadForm,
  handle: ({ context, input: { threadId, watching } }) =>
    watchThread(context, { threadId, watching: watching === 'yes' }),
});
