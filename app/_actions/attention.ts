'use server';
import { revalidatePath } from 'next/cache';
import { seenForm } from '@/lib/schemas/seen';
import { keepSeen } from '@/lib/services/reading/attention';
import { defineAction } from '@/lib/web/define-action';

export const seenAction = defineAction({
  form: seenForm,
  handle: async ({ context, input }) => {
    await keepSeen(context, input);
    revalidatePath('/inbox');
  },
});
