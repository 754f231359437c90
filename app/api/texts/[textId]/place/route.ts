import { textParams } from '@/lib/schemas/margin';
import { place } from '@/lib/schemas/place';
import { keepPlace } from '@/lib/services/reading/places';
import { defineRoute } from '@/lib/web/define-route';
import { reading } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: textParams,
  body: place,
  limit: reading,
  handle: async ({ context, params, body }) => ({ body: await keepPlace(context, { ...params, ...body }) }),
});
