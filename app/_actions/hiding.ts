'use server';
import { revalidatePath } from 'next/cache';
import { showAgainForm } from '@/lib/schemas/hiding';
import { unhide } from '@/lib/services/margin/hiding';
import { defineAction } from '@/lib/web/define-action';

export const showAgainAction = defineAction({
  form: showAgainForm,
  handle: async ({ context, input }) => {
    await unhide(context, input);
    revalidatePath('/settings');
  },
});
