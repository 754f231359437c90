import { toDisposition } from '@/lib/domain/interop/file-name';
import { textParams } from '@/lib/schemas/margin';
import { readCopy } from '@/lib/services/correcting/own-corrections';
import { defineRoute } from '@/lib/web/define-route';
import { exporting } from '@/lib/web/rate-limit';

/** The better copy that one brought oneself, as it came. */
export const GET = defineRoute({
  params: textParams,
  limit: exporting,
  handle: async ({ context, params: { textId } }) => {
    const { fileName, bytes } = await readCopy(context, textId);
    return new Response(bytes, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': toDisposition(fileName),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
});
