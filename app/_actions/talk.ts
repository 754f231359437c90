'use server';
import { redirect } from 'next/navigation';
import { placePath } from '@/lib/domain/addresses';
import { tendForm } from '@/lib/schemas/talk';
import { changeAnswer, changeQuestion, changeRest } from '@/lib/services/tending';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';

/** What whoever began a conversation does with it, on a page without script; then one is there again. */
export const tendAction = defineAction({
  form: tendForm,
  limit: writing,
  handle: async ({ context, input: { textId, name, view, threadId, commentId, act } }) => {
    if (act === 'ask' || act === 'unask')
      await changeQuestion(context, { threadId, question: act === 'ask' });
    else if (act === 'rest' || act === 'wake')
      await changeRest(context, { threadId, rested: act === 'rest' });
    else await changeAnswer(context, { threadId, commentId, answers: act === 'choose' });
    redirect(`${placePath(textId, name, view)}#thread-${threadId}`);
  },
});
