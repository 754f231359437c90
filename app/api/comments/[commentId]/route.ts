import { commentEdit, commentParams } from '@/lib/schemas/margin';
import { edit, remove } from '@/lib/services/margin/comments';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PATCH = defineRoute({
  params: commentParams,
  body: commentEdit,
  limit: writing,
  handle: async ({ context, params, body }) => ({ body: await edit(context, { ...params, ...body }) }),
});

export const DELETE = defineRoute({
  params: commentParams,
  limit: writing,
  handle: async ({ context, params }) => ({ body: await remove(context, params.commentId) }),
});
