import { threadParams } from '@/lib/schemas/margin';
import { watchChange } from '@/lib/schemas/watch';
import { findWatching, watchThread } from '@/lib/services/reading/watching';
import { defineRoute } from '@/lib/web/define-route';
import { reading, writing } from '@/lib/web/rate-limit';

/** Whether whoever asks watches this conversation. */
export const GET = defineRoute({
  params: threadParams,
  limit: reading,
  handle: async ({ context, params }) => ({ body: await findWatching(context, params.threadId) }),
});

export const PUT = defineRoute({
  params: threadParams,
  body: watchChange,
  limit: writing,
  handle: async ({ context, params, body }) => ({ body: await watchThread(context, { ...params, ...body }) }),
});
