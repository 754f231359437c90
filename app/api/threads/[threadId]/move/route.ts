import { newMove, threadParams } from '@/lib/schemas/margin';
import { moveThread } from '@/lib/services/margin/moves';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** Takes one's own conversation before another audience. */
export const POST = defineRoute({
  params: threadParams,
  body: newMove,
  limit: writing,
  handle: async ({ context, params, body }) => ({ body: await moveThread(context, { ...params, ...body }) }),
});
