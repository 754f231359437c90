import { threadParams } from '@/lib/schemas/margin';
import { placeChange } from '@/lib/schemas/placing';
import { decidePlace } from '@/lib/services/correcting/placing';
import { requireThread } from '@/lib/services/margin/threads';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** Where the note of this conversation belongs in a corrected text, nowhere, or undecided again; by `decidedAt` one takes it back. */
export const PUT = defineRoute({
  params: threadParams,
  body: placeChange,
  limit: writing,
  handle: async ({ context, params, body }) => {
    const decidedAt = await decidePlace(context, { ...params, ...body });
    return { body: { ...(await requireThread(context, params.threadId)), decidedAt } };
  },
});
