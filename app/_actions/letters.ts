'use server';
import { getLanguage } from '@/app/_messages/request';
import { lettersForm, stopForm } from '@/lib/schemas/letter';
import { AppError } from '@/lib/errors';
import { changePreferences, rememberCorrespondent, stopLetters } from '@/lib/services/letters/preferences';
import { defineAction } from '@/lib/web/define-action';
import { readStopToken } from '@/lib/web/letter-links';

export const lettersAction = defineAction({
  form: lettersForm,
  handle: async ({ context, input }) => {
    await changePreferences(context, input);
    await rememberCorrespondent(context, { language: await getLanguage() });
    return { kept: true };
  },
});

/** Works for whoever has the letter, signed in or not. */
export const stopAction = defineAction({
  form: stopForm,
  visitorsToo: true,
  handle: async ({ context, input }) => {
    const stop = readStopToken(input.token);
    if (!stop) throw new AppError('not_found', 'link_dead');
    await stopLetters(context, stop);
    return { stopped: true };
  },
});
