import { textParams } from '@/lib/schemas/margin';
import { listDrafts } from '@/lib/services/margin/drafts';
import { defineRoute } from '@/lib/web/define-route';

/** One's own drafts about this text. */
export const GET = defineRoute({
  params: textParams,
  handle: async ({ context, params }) => ({ body: { drafts: await listDrafts(context, params.textId) } }),
});
