import { reportParams } from '@/lib/schemas/placing';
import { openReport } from '@/lib/services/correcting/report';
import { defineRoute } from '@/lib/web/define-route';

/** How far an edition is that is being made ready, and what became of the notes that one may read. */
export const GET = defineRoute({
  params: reportParams,
  handle: async ({ context, params }) => ({ body: await openReport(context, params) }),
});
