'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { askPath } from '@/lib/domain/addresses';
import {
  decideForm,
  flagForm,
  petitionForm,
  putForwardForm,
  readinessForm,
  referForm,
  releaseForm,
  resignForm,
  sealForm,
  secondForm,
  signForm,
  standForm,
  undoForm,
  vouchForm,
  voteForm,
  withdrawFlagForm,
} from '@/lib/schemas/governing';
import { decideCase, referCase, releaseComment, undoDecision } from '@/lib/services/governing/deciding';
import { flagComment, sealComment, secondCase, withdrawFlag } from '@/lib/services/governing/flagging';
import {
  beginPetition,
  putForward,
  resign,
  signPetition,
  stand,
  standNoMore,
} from '@/lib/services/governing/petitions';
import { vouch } from '@/lib/services/governing/vouching';
import { changeReadiness, vote } from '@/lib/services/governing/voting';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';

/** So that the form knows that it was taken. */
const done = (groupId: string) => {
  revalidatePath(`/groups/${groupId}`, 'layout');
  return { done: true };
};

export const flagAction = defineAction({
  form: flagForm,
  limit: writing,
  handle: async ({ context, input: { groupId: _, all, ...input } }) => {
    const { groupId, number } = await flagComment(context, { ...input, all: all === 'yes' });
    redirect(`${askPath(groupId, input.commentId)}?asked=${number}`);
  },
});

export const withdrawFlagAction = defineAction({
  form: withdrawFlagForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await withdrawFlag(context, input);
    return done(input.groupId);
  },
});

export const secondAction = defineAction({
  form: secondForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await secondCase(context, input);
    return done(input.groupId);
  },
});

export const sealAction = defineAction({
  form: sealForm,
  limit: writing,
  handle: async ({ context, input }) => {
    const { commentId, id, paraphrase, isConcerned } = input;
    await sealComment(context, { commentId, id, paraphrase, isConcerned: isConcerned === 'yes' });
    return done(input.groupId);
  },
});

export const decideAction = defineAction({
  form: decideForm,
  limit: writing,
  handle: async ({ context, input }) => {
    const { hours, paraphrase, ...decided } = input;
    await decideCase(context, {
      ...decided,
      hours: input.act === 'MUTE' ? hours : null,
      paraphrase: input.act === 'SEAL' ? paraphrase : null,
    });
    return done(input.groupId);
  },
});

export const referAction = defineAction({
  form: referForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await referCase(context, input);
    return done(input.groupId);
  },
});

export const undoAction = defineAction({
  form: undoForm,
  limit: writing,
  handle: async ({ context, input: { number: _, ...input } }) => {
    await undoDecision(context, input);
    return done(input.groupId);
  },
});

export const releaseAction = defineAction({
  form: releaseForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await releaseComment(context, input);
    return done(input.groupId);
  },
});

export const petitionAction = defineAction({
  form: petitionForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await beginPetition(context, input);
    return done(input.groupId);
  },
});

export const signAction = defineAction({
  form: signForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await signPetition(context, input);
    return done(input.groupId);
  },
});

export const standAction = defineAction({
  form: standForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await stand(context, input);
    return done(input.groupId);
  },
});

export const putForwardAction = defineAction({
  form: putForwardForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await putForward(context, input);
    return done(input.groupId);
  },
});

export const noMoreAction = defineAction({
  form: signForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await standNoMore(context, input);
    return done(input.groupId);
  },
});

export const voteAction = defineAction({
  form: voteForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await vote(context, input);
    return done(input.groupId);
  },
});

export const resignAction = defineAction({
  form: resignForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await resign(context, input);
    return done(input.groupId);
  },
});

export const readinessAction = defineAction({
  form: readinessForm,
  limit: writing,
  handle: async ({ context, input }) => {
    const ready = input.ready === 'yes';
    await changeReadiness(context, { groupId: input.groupId, ready });
    return { ...done(input.groupId), ready };
  },
});

export const vouchAction = defineAction({
  form: vouchForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await vouch(context, input);
    return done(input.groupId);
  },
});
