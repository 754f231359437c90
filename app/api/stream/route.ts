import { streamQuery } from '@/lib/schemas/margin';
import { defineRoute } from '@/lib/web/define-route';
import { streamResponse } from '@/lib/web/live';

export const dynamic = 'force-dynamic';

/** One for each browser, over all of its tabs: everything new that this person may see, from `after` on. */
export const GET = defineRoute({
  query: streamQuery,
  handle: async ({ context, viewer, request, query }) =>
    streamResponse(context, viewer, request, query.after),
});
