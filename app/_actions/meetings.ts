'use server';
import { redirect } from 'next/navigation';
import { revalidatePath } from 'next/cache';
import {
  cancelForm,
  changeForm,
  changeWordForm,
  keepPassageForm,
  markForm,
  paceForm,
  passageForm,
  planForm,
  readForm,
  removeWordForm,
  wordForm,
} from '@/lib/schemas/meeting';
import { markForMeeting } from '@/lib/services/shelf/meeting-notes';
import { changeWord, removeWord, sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import {
  addPassage,
  cancelMeeting,
  changeMeeting,
  keepPassage,
  planMeeting,
  readPassageOf,
} from '@/lib/services/shelf/meetings';
import { setPace } from '@/lib/services/reading/paces';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';
import { meetingPath } from '@/lib/domain/addresses';

/** What was done, by the name of the words that say so (app/_messages, meetings). */
export type Told = {
  done:
    | 'changed'
    | 'callOffSaid'
    | 'putOnSaid'
    | 'added'
    | 'backIn'
    | 'dropped'
    | 'readSaid'
    | 'unreadSaid'
    | 'said'
    | 'removed'
    | 'restored'
    | 'paceKept';
};
const done = (groupId: string, what: Told['done']): Told => {
  revalidatePath(`/groups/${groupId}`, 'layout');
  return { done: what };
};

export const planAction = defineAction({
  form: planForm,
  limit: writing,
  handle: async ({ context, input }): Promise<Told> => {
    const { meetingId } = await planMeeting(context, input);
    redirect(meetingPath(input.groupId, meetingId));
  },
});

export const changeMeetingAction = defineAction({
  form: changeForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await changeMeeting(context, input);
    return done(input.groupId, 'changed');
  },
});

export const cancelMeetingAction = defineAction({
  form: cancelForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await cancelMeeting(context, input);
    return done(input.groupId, input.cancelled ? 'callOffSaid' : 'putOnSaid');
  },
});

export const passageAction = defineAction({
  form: passageForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await addPassage(context, input);
    return done(input.groupId, 'added');
  },
});

export const keepPassageAction = defineAction({
  form: keepPassageForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await keepPassage(context, input);
    return done(input.groupId, input.kept ? 'backIn' : 'dropped');
  },
});

export const readPassageAction = defineAction({
  form: readForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await readPassageOf(context, input);
    return done(input.groupId, input.read ? 'readSaid' : 'unreadSaid');
  },
});

export const sayAction = defineAction({
  form: wordForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await sayOfMeeting(context, input);
    return done(input.groupId, 'said');
  },
});

export const changeWordAction = defineAction({
  form: changeWordForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await changeWord(context, input);
    return done(input.groupId, 'changed');
  },
});

export const removeWordAction = defineAction({
  form: removeWordForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await removeWord(context, input);
    return done(input.groupId, input.removed ? 'removed' : 'restored');
  },
});

export const markAction = defineAction({
  form: markForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await markForMeeting(context, input);
    return done(input.groupId, input.marked ? 'backIn' : 'dropped');
  },
});

export const paceAction = defineAction({
  form: paceForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await setPace(context, input);
    return done(input.back, 'paceKept');
  },
});
