import { caseParams } from '@/lib/schemas/governing';
import { withdrawFlag } from '@/lib/services/governing/flagging';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** One no longer asks. */
export const DELETE = defineRoute({
  params: caseParams,
  limit: writing,
  handle: async ({ context, params }) => {
    await withdrawFlag(context, params);
    return { body: {} };
  },
});
