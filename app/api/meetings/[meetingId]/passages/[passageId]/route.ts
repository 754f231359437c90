import { passageParams, passageRead } from '@/lib/schemas/meeting';
import { readPassageOf } from '@/lib/services/shelf/meetings';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: passageParams,
  body: passageRead,
  limit: writing,
  handle: async ({ context, params, body }) => {
    await readPassageOf(context, { ...params, ...body });
    return { body };
  },
});
