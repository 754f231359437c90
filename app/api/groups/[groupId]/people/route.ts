import { z } from 'zod';
import { id } from '@/lib/schemas/id';
import { listNameable } from '@/lib/services/margin/mentions';
import { defineRoute } from '@/lib/web/define-route';
import { reading } from '@/lib/web/rate-limit';

/** Whom a member can name in what they write before their group. */
export const GET = defineRoute({
  params: z.object({ groupId: id }),
  limit: reading,
  handle: async ({ context, params }) => ({ body: { people: await listNameable(context, params.groupId) } }),
});
