import { flagBody, flagParams } from '@/lib/schemas/governing';
import { countFlood, flagComment } from '@/lib/services/governing/flagging';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** “Ask the group to look at this.” The same id again is the same asking. */
export const POST = defineRoute({
  params: flagParams,
  body: flagBody,
  limit: writing,
  handle: async ({ context, params, body }) => {
    const { groupId, number } = await flagComment(context, { ...params, ...body });
    return { body: { groupId, number } };
  },
});

/** How much its author wrote here lately, and with how many it is asked about already. */
export const GET = defineRoute({
  params: flagParams,
  handle: async ({ context, params }) => ({ body: await countFlood(context, params.commentId) }),
});
