import { newComment, threadParams } from '@/lib/schemas/margin';
import { reply } from '@/lib/services/margin/comments';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const POST = defineRoute({
  params: threadParams,
  body: newComment,
  limit: writing,
  handle: async ({ context, params, body }) => {
    const { created, ...answer } = await reply(context, { ...params, ...body });
    return { status: created ? 201 : 200, body: answer };
  },
});
