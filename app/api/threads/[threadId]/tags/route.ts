import { threadParams } from '@/lib/schemas/margin';
import { tagChange } from '@/lib/schemas/talk';
import { changeTag } from '@/lib/services/margin/tags';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: threadParams,
  body: tagChange,
  limit: writing,
  handle: async ({ context, params, body }) => ({ body: await changeTag(context, { ...params, ...body }) }),
});
