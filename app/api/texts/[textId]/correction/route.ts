import { editsForm } from '@/lib/schemas/correcting';
import { textParams } from '@/lib/schemas/margin';
import { keepTyped } from '@/lib/services/correcting/keep-typed';
import { defineRoute } from '@/lib/web/define-route';
import { drafting } from '@/lib/web/rate-limit';

/** What is typed in a correction, as its page goes: an action does not outlive it. */
export const POST = defineRoute({
  params: textParams,
  body: editsForm,
  limit: drafting,
  handle: async ({ context, params, body }) => ({ body: await keepTyped(context, { ...body, ...params }) }),
});
