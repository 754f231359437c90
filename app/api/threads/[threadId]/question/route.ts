import { threadParams } from '@/lib/schemas/margin';
import { questionChange } from '@/lib/schemas/talk';
import { changeQuestion } from '@/lib/services/margin/tending';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: threadParams,
  body: questionChange,
  limit: writing,
  handle: async ({ context, params, body }) => ({
    body: await changeQuestion(context, { ...params, ...body }),
  }),
});
