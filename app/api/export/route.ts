import { respondWith } from '@/app/_export/respond';
import { myNotesPath } from '@/lib/domain/search/addresses';
import { exportQuery } from '@/lib/schemas/exporting';
import { openExport } from '@/lib/services/export';
import { defineRoute } from '@/lib/web/define-route';
import { exporting } from '@/lib/web/rate-limit';

/** Everything that one wrote or marked oneself. */
export const GET = defineRoute({
  query: exportQuery,
  limit: exporting,
  handle: async ({ context, viewer, query: { format } }) => {
    const found = await openExport(context, { of: 'own' });
    const name = viewer.user?.name ?? '';
    return respondWith({ found, format, name, now: context.now, path: myNotesPath() });
  },
});
