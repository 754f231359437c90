import { z } from 'zod';
import { id } from '@/lib/schemas/id';
import { exportLog } from '@/lib/services/governing/log';
import { defineRoute } from '@/lib/web/define-route';
import { exporting } from '@/lib/web/rate-limit';

/** The whole log, each row as it was hashed: `bin/catena verify-log` checks it without a server. */
export const GET = defineRoute({
  params: z.object({ groupId: id }),
  limit: exporting,
  handle: async ({ context, params: { groupId } }) =>
    new Response(JSON.stringify(await exportLog(context, groupId)), {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="log-${groupId}.json"`,
        'cache-control': 'no-store',
      },
    }),
});
