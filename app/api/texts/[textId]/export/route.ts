import { respondWith } from '@/app/_export/respond';
import { notesPath } from '@/lib/domain/addresses';
import { toView } from '@/lib/domain/audience';
import { marginExportQuery } from '@/lib/schemas/exporting';
import { textParams } from '@/lib/schemas/margin';
import { openExport } from '@/lib/services/export';
import { defineRoute } from '@/lib/web/define-route';
import { exporting } from '@/lib/web/rate-limit';

/** What one may read in a text's margin, in the view that one has. */
export const GET = defineRoute({
  params: textParams,
  query: marginExportQuery,
  limit: exporting,
  handle: async ({ context, viewer, params: { textId }, query: { group, view: named, format } }) => {
    const view = toView(group, named === 'all');
    const found = await openExport(context, { of: 'margin', textId, view });
    const name = viewer.user?.name ?? '';
    return respondWith({ found, format, name, now: context.now, path: notesPath(textId, view) });
  },
});
