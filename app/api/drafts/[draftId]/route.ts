import { draftDiscard, draftParams, draftSave } from '@/lib/schemas/draft';
import { discardDraft, saveDraft } from '@/lib/services/drafts';
import { defineRoute } from '@/lib/web/define-route';
import { drafting } from '@/lib/web/rate-limit';

/** Keeps words that are not posted yet, in place of the version that one saw. */
export const PUT = defineRoute({
  params: draftParams,
  body: draftSave,
  limit: drafting,
  handle: async ({ context, params, body }) => ({
    body: await saveDraft(context, { id: params.draftId, ...body }),
  }),
});

export const DELETE = defineRoute({
  params: draftParams,
  query: draftDiscard,
  limit: drafting,
  handle: async ({ context, params, query }) => ({
    body: await discardDraft(context, { id: params.draftId, ...query }),
  }),
});
