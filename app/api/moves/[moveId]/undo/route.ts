import { moveParams } from '@/lib/schemas/margin';
import { undoMove } from '@/lib/services/margin/move-undo';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** Takes a move back; it is named by the id that its author's browser gave it. */
export const POST = defineRoute({
  params: moveParams,
  limit: writing,
  handle: async ({ context, params }) => ({ body: await undoMove(context, params.moveId) }),
});
