'use server';
import { redirect } from 'next/navigation';
import { unsurePath } from '@/lib/domain/addresses';
import { placeByHandForm, placeForm } from '@/lib/schemas/placing';
import { decidePlace } from '@/lib/services/correcting/placing';
import { placeByHand } from '@/lib/services/correcting/unsure';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';

/** Takes a proposal, leaves a note without a place, or takes either back; then the others are there again. */
export const placeAction = defineAction({
  form: placeForm,
  limit: writing,
  handle: async ({ context, input }) => {
    const { textId, threadId, revisionId, edition, deed } = input;
    const decidedAt = await decidePlace(
      context,
      input.deed === 'place'
        ? {
            threadId,
            revisionId,
            deed: 'place',
            place: { start: input.start, end: input.end, exact: input.exact },
          }
        : input.deed === 'undo'
          ? { threadId, revisionId, deed: 'undo', of: input.of }
          : { threadId, revisionId, deed: 'leave' },
    );
    redirect(unsurePath(textId, edition, { deed, threadId, decidedAt }));
  },
});

export const placeByHandAction = defineAction({
  form: placeByHandForm,
  limit: writing,
  handle: async ({ context, input: { edition, ...chosen } }) => {
    const decidedAt = await placeByHand(context, chosen);
    redirect(unsurePath(chosen.textId, edition, { deed: 'place', threadId: chosen.threadId, decidedAt }));
  },
});
