'use server';
import { redirect } from 'next/navigation';
import { placePath, taggedPath } from '@/lib/domain/addresses';
import { react } from '@/lib/services/margin/reactions';
import { reactionForm, tagForm, tagRenameForm, tendForm } from '@/lib/schemas/talk';
import { changeTag, changeTagName } from '@/lib/services/margin/tags';
import { changeAnswer, changeQuestion, changeRest } from '@/lib/services/margin/tending';
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

export const reactionAction = defineAction({
  form: reactionForm,
  limit: writing,
  handle: async ({ context, input: { textId, name, view, ...said } }) => {
    await react(context, said);
    redirect(`${placePath(textId, name, view)}#comment-${said.commentId}`);
  },
});

export const tagAction = defineAction({
  form: tagForm,
  limit: writing,
  handle: async ({ context, input: { textId, name, view, threadId, tag, on } }) => {
    await changeTag(context, { threadId, name: tag, on });
    redirect(`${placePath(textId, name, view)}#thread-${threadId}`);
  },
});

export const tagRenameAction = defineAction({
  form: tagRenameForm,
  limit: writing,
  handle: async ({ context, input: { textId, view, ...change } }) => {
    await changeTagName(context, change);
    redirect(taggedPath(textId, view, change.tagId));
  },
});
