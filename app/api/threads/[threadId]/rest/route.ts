import { threadParams } from '@/lib/schemas/margin';
import { restChange } from '@/lib/schemas/talk';
import { changeRest } from '@/lib/services/margin/tending';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: threadParams,
  body: restChange,
  limit: writing,
  handle: async ({ context, params, body }) => ({ body: await changeRest(context, { ...params, ...body }) }),
});
