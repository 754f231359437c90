import { wordingParams } from '@/lib/schemas/margin';
import { takeWording } from '@/lib/services/margin/history';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';
import { seal } from '@/lib/web/seal';

/** Takes the words of one's earlier version away. Their author alone has them now, sealed, for an undo. */
export const DELETE = defineRoute({
  params: wordingParams,
  limit: writing,
  handle: async ({ context, params }) => {
    const { wordings, taken } = await takeWording(context, params);
    const undo = taken === null ? null : { body: taken, seal: seal(params.commentId, params.version, taken) };
    return { body: { wordings, undo } };
  },
});
