'use server';
import { redirect } from 'next/navigation';
import { revalidatePath } from 'next/cache';
import { namePath } from '@/lib/domain/addresses';
import { AppError } from '@/lib/errors';
import { renameForm } from '@/lib/schemas/group';
import { rename } from '@/lib/services/groups/renaming';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';

export const renameAction = defineAction({
  form: renameForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await rename(context, input).catch((error: unknown) => {
      // The page says what is there now, beside what was typed.
      if (error instanceof AppError && error.code === 'conflict') revalidatePath(namePath(input.groupId));
      throw error;
    });
    revalidatePath(`/groups/${input.groupId}`, 'layout');
    redirect(`/groups/${input.groupId}`);
  },
});
