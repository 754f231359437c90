import { threadParams } from '@/lib/schemas/margin';
import { answerChange } from '@/lib/schemas/talk';
import { changeAnswer } from '@/lib/services/margin/tending';
import { defineRoute } from '@/lib/web/define-route';
import { writing } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  params: threadParams,
  body: answerChange,
  limit: writing,
  handle: async ({ context, params, body }) => ({
    body: await changeAnswer(context, { ...params, ...body }),
  }),
});
