import { getLanguage } from '@/app/_messages/request';
import { seen } from '@/lib/schemas/seen';
import { keepSeen } from '@/lib/services/reading/attention';
import { rememberCorrespondent } from '@/lib/services/letters/preferences';
import { defineRoute } from '@/lib/web/define-route';
import { reading } from '@/lib/web/rate-limit';

export const PUT = defineRoute({
  body: seen,
  limit: reading,
  handle: async ({ context, body: { commentIds, timeZone } }) => {
    await rememberCorrespondent(context, { language: await getLanguage(), timeZone });
    return { body: await keepSeen(context, { commentIds }) };
  },
});
