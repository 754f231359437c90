'use server';
import { revalidatePath } from 'next/cache';
import { openingPath } from '@/lib/domain/addresses';
import { openingForm } from '@/lib/schemas/group';
import { sayOpening } from '@/lib/services/margin/opening';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';

export const openingAction = defineAction({
  form: openingForm,
  limit: writing,
  handle: async ({ context, input: { agrees, ...which } }) => {
    await sayOpening(context, { ...which, agrees: agrees === 'yes' });
    revalidatePath(openingPath(which.groupId, which.threadId));
    return { agrees: agrees === 'yes' };
  },
});
