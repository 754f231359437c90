import { commentParams } from '@/lib/schemas/margin';
import { readHistory } from '@/lib/services/margin/history';
import { defineRoute } from '@/lib/web/define-route';

/** What a comment said before its edits. */
export const GET = defineRoute({
  params: commentParams,
  handle: async ({ context, params }) => ({ body: await readHistory(context, params.commentId) }),
});
