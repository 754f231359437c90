import { eventsQuery } from '@/lib/schemas/margin';
import { defineRoute } from '@/lib/web/define-route';
import { readMissed } from '@/lib/web/live';

/** What a tab missed before it joined the browser's one stream. */
export const GET = defineRoute({
  query: eventsQuery,
  handle: async ({ context, viewer, query }) => ({ body: await readMissed(context, viewer, query.after) }),
});
