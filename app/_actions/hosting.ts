'use server';
import { revalidatePath } from 'next/cache';
import { offLetter } from '@/app/_letters/off-letter';
import {
  callOffForm,
  closeGroupForm,
  layDownForm,
  offerAnswerForm,
  offerForm,
  takeOffForm,
} from '@/lib/schemas/hosting';
import {
  announceEnd,
  callOffEnd,
  endOffer,
  layDown,
  offerTo,
  takeOffRoster,
  takeOver,
} from '@/lib/services/governing/hosting';
import { defineAction } from '@/lib/web/define-action';
import { canWrite, queueLetter } from '@/lib/web/queue-letter';
import { writing } from '@/lib/web/rate-limit';

const done = (groupId: string) => {
  revalidatePath(`/groups/${groupId}`, 'layout');
  return { done: true };
};

/** Whoever is taken off is told by letter, sent when it is done and not before; without mail, on the group's page. */
export const takeOffAction = defineAction({
  form: takeOffForm,
  limit: writing,
  handle: async ({ context, viewer, input }) => {
    await takeOffRoster(context, input, async (tx, { person, group }) => {
      if (canWrite())
        await queueLetter(
          tx,
          offLetter({ person, group, by: viewer.user?.name ?? '', reason: input.reason }),
        );
    });
    return done(input.groupId);
  },
});

export const offerAction = defineAction({
  form: offerForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await offerTo(context, input);
    return done(input.groupId);
  },
});

export const offerAnswerAction = defineAction({
  form: offerAnswerForm,
  limit: writing,
  handle: async ({ context, input: { groupId, answer } }) => {
    if (answer === 'accept') await takeOver(context, { groupId });
    else await endOffer(context, { groupId });
    return { ...done(groupId), answer };
  },
});

export const layDownAction = defineAction({
  form: layDownForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await layDown(context, input);
    return done(input.groupId);
  },
});

export const closeGroupAction = defineAction({
  form: closeGroupForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await announceEnd(context, input);
    return done(input.groupId);
  },
});

export const callOffAction = defineAction({
  form: callOffForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await callOffEnd(context, input);
    return done(input.groupId);
  },
});
