import { toView } from '@/lib/domain/audience';
import { marginQuery, textParams } from '@/lib/schemas/margin';
import { openMargin } from '@/lib/services/margin/reader';
import { defineRoute } from '@/lib/web/define-route';
import { sealFor } from '@/lib/web/live';

export const GET = defineRoute({
  params: textParams,
  query: marginQuery,
  handle: async ({ context, params, query }) => {
    const { cursor, ...margin } = await openMargin(context, {
      textId: params.textId,
      view: toView(query.group, query.view === 'all'),
      open: query.revision,
    });
    return { body: { ...margin, cursor: sealFor(context, cursor) } };
  },
});
