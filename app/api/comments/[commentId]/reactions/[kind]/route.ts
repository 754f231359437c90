import { reactionChange, reactionParams } from '@/lib/schemas/talk';
import { react } from '@/lib/services/margin/reactions';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: reactionParams,
  body: reactionChange,
  limit: writing,
  handle: async ({ context, params, body }) => ({ body: await react(context, { ...params, ...body }) }),
});
