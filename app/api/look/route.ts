import { look } from '@/lib/schemas/look';
import { keepLook } from '@/lib/services/reading/looks';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  body: look,
  limit: writing,
  handle: async ({ context, body }) => ({ body: await keepLook(context, body) }),
});
