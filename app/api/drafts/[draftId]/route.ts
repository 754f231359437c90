import { draftParams, draftSave } from '@/lib/schemas/draft';
import { saveDraft } from '@/lib/services/margin/drafts';
import { defineRoute } from '@/lib/web/define-route';
import { drafting } from '@/lib/web/rate-limit';

/** Keeps words that are not posted yet, or that they were thrown away, in place of what one saw. */
export const PUT = defineRoute({
  params: draftParams,
  body: draftSave,
  limit: drafting,
  handle: async ({ context, params, body }) => ({
    body: await saveDraft(context, { id: params.draftId, ...body }),
  }),
});
