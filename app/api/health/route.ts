import { requireHealth } from '@/lib/services/health';
import { defineRoute } from '@/lib/web/define-route';

export const dynamic = 'force-dynamic';

/** For what keeps this process running and what passes requests on to it. Says nothing about anyone, to everyone. */
export const GET = defineRoute({
  visitorsToo: true,
  handle: async ({ context }) => {
    await requireHealth(context);
    return { body: { ok: true } };
  },
});
