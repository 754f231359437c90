import { z } from 'zod';
import { respondWith } from '@/app/_export/respond';
import { exportQuery } from '@/lib/schemas/exporting';
import { id } from '@/lib/schemas/id';
import { openExport } from '@/lib/services/export';
import { defineRoute } from '@/lib/web/define-route';
import { exporting } from '@/lib/web/rate-limit';

/** What one may read of a group's conversations, over all texts. */
export const GET = defineRoute({
  params: z.object({ groupId: id }),
  query: exportQuery,
  limit: exporting,
  handle: async ({ context, viewer, params: { groupId }, query: { format } }) => {
    const found = await openExport(context, { of: 'group', groupId });
    const name = viewer.user?.name ?? '';
    return respondWith({ found, format, name, now: context.now, path: `/groups/${groupId}` });
  },
});
