import { sharingParams } from '@/lib/schemas/sharing';
import { undoSharing } from '@/lib/services/margin/sharing-undo';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

/** Undoes either; it is named by the id that its author's browser gave it. */
export const POST = defineRoute({
  params: sharingParams,
  limit: writing,
  handle: async ({ context, params }) => ({ body: await undoSharing(context, params.sharingId) }),
});
