import { listTitles } from '@/lib/services/texts/texts';
import { defineRoute } from '@/lib/web/define-route';

/** The texts that one may read, by their titles: what a link to a passage may lead to. */
export const GET = defineRoute({ handle: async ({ context }) => ({ body: await listTitles(context) }) });
