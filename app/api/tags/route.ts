import { toAudience } from '@/lib/domain/audience';
import { tagsQuery } from '@/lib/schemas/talk';
import { listTags } from '@/lib/services/margin/tags';
import { defineRoute } from '@/lib/web/define-route';

/** The tags of a group of one's own, or one's own: what a field completes from. */
export const GET = defineRoute({
  query: tagsQuery,
  handle: async ({ context, query }) => ({ body: await listTags(context, toAudience(query.group ?? null)) }),
});
