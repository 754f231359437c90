import { highlightChange, threadParams } from '@/lib/schemas/margin';
import { changeHighlight } from '@/lib/services/margin/threads';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: threadParams,
  body: highlightChange,
  limit: writing,
  handle: async ({ context, params, body }) => ({
    body: await changeHighlight(context, { ...params, ...body }),
  }),
});
