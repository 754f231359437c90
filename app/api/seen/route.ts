import { seen } from '@/lib/schemas/seen';
import { keepSeen } from '@/lib/services/attention';
import { defineRoute } from '@/lib/web/define-route';
import { reading } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  body: seen,
  limit: reading,
  handle: async ({ context, body }) => ({ body: await keepSeen(context, body) }),
});
