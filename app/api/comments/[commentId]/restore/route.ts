import { commentParams } from '@/lib/schemas/margin';
import { restore } from '@/lib/services/margin/comments';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** Undo of a removal, by the comment's author. */
export const POST = defineRoute({
  params: commentParams,
  limit: writing,
  handle: async ({ context, params }) => ({ body: await restore(context, params.commentId) }),
});
