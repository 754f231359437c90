'use server';
import { revalidatePath } from 'next/cache';
import type { ShelfDeed } from '@/lib/domain/groups/shelf-deed';
import { copyForm } from '@/lib/schemas/meeting';
import { arrangeForm } from '@/lib/schemas/shelf';
import { copyPlan } from '@/lib/services/shelf/copy-plan';
import { arrange } from '@/lib/services/shelf/shelf';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';

export type Arranged = { deed: ShelfDeed['deed']; undo: ShelfDeed | null };

export const arrangeAction = defineAction({
  form: arrangeForm,
  limit: writing,
  handle: async ({ context, input: { groupId, ...deed } }): Promise<Arranged> => {
    const { undo } = await arrange(context, { groupId, deed });
    revalidatePath(`/groups/${groupId}`, 'layout');
    return { deed: deed.deed, undo };
  },
});

export const copyPlanAction = defineAction({
  form: copyForm,
  limit: writing,
  handle: async ({ context, input }) => {
    const copied = await copyPlan(context, input);
    revalidatePath(`/groups/${input.toId}`, 'layout');
    return { ...copied, toId: input.toId };
  },
});
