import { tagParams, tagRenaming } from '@/lib/schemas/talk';
import { changeTagName } from '@/lib/services/margin/tags';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PATCH = defineRoute({
  params: tagParams,
  body: tagRenaming,
  limit: writing,
  handle: async ({ context, params, body }) => ({
    body: await changeTagName(context, { ...params, ...body }),
  }),
});
