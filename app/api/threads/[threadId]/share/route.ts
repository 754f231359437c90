import { threadParams } from '@/lib/schemas/margin';
import { newSharing } from '@/lib/schemas/sharing';
import { shareThread } from '@/lib/services/margin/sharing';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** Lets one more group have one's own note. */
export const POST = defineRoute({
  params: threadParams,
  body: newSharing,
  limit: writing,
  handle: async ({ context, params, body }) => ({ body: await shareThread(context, { ...params, ...body }) }),
});
