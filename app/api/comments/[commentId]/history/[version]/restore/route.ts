import { notFound } from '@/lib/errors';
import { wordingParams, wordingUndo } from '@/lib/schemas/margin';
import { giveWordingBack } from '@/lib/services/margin/history';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';
import { isSealed } from '@/lib/web/seal';

/** Undo: the words that were taken away, as they were, and no others. */
export const POST = defineRoute({
  params: wordingParams,
  body: wordingUndo,
  limit: writing,
  handle: async ({ context, params, body }) => {
    if (!isSealed(body.seal, params.commentId, params.version, body.body)) throw notFound();
    return { body: await giveWordingBack(context, { ...params, body: body.body }) };
  },
});
