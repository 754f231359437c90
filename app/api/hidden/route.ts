import { hiding } from '@/lib/schemas/hiding';
import { hide, unhide } from '@/lib/services/margin/hiding';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  body: hiding,
  limit: writing,
  handle: async ({ context, body }) => ({
    body: { hidden: await (body.hide ? hide(context, body) : unhide(context, body)) },
  }),
});
