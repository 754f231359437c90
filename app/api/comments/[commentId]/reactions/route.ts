import { commentParams } from '@/lib/schemas/margin';
import { openReactions } from '@/lib/services/margin/reactions';
import { defineRoute } from '@/lib/web/define-route';

/** Who said what to a comment. */
export const GET = defineRoute({
  params: commentParams,
  handle: async ({ context, params }) => ({ body: await openReactions(context, params.commentId) }),
});
