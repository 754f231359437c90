import { threadParams } from '@/lib/schemas/margin';
import { newWithdrawal } from '@/lib/schemas/sharing';
import { withdrawThread } from '@/lib/services/margin/sharing';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** Takes one's own note away from one group of several. */
export const POST = defineRoute({
  params: threadParams,
  body: newWithdrawal,
  limit: writing,
  handle: async ({ context, params, body }) => ({
    body: await withdrawThread(context, { ...params, ...body }),
  }),
});
