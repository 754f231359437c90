import { newAnnotation } from '@/lib/schemas/margin';
import { annotate } from '@/lib/services/margin/annotations';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const POST = defineRoute({
  body: newAnnotation,
  limit: writing,
  handle: async ({ context, body }) => {
    const { created, ...answer } = await annotate(context, body);
    return { status: created ? 201 : 200, body: answer };
  },
});
