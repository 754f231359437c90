'use server';
import { redirect } from 'next/navigation';
import { splitForm } from '@/lib/schemas/group';
import { splitOff } from '@/lib/services/groups/splitting-off';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';

export const splitAction = defineAction({
  form: splitForm,
  limit: writing,
  handle: async ({ context, input }) => redirect(`/groups/${(await splitOff(context, input)).groupId}`),
});
