'use server';
import { redirect } from 'next/navigation';
import { placePath } from '@/lib/domain/addresses';
import { isInView } from '@/lib/domain/audience';
import { noteForm, replyForm } from '@/lib/schemas/note-form';
import { annotateParagraph, answerParagraph } from '@/lib/services/margin/paragraphs';
import { defineAction } from '@/lib/web/define-action';
import { writing } from '@/lib/web/rate-limit';

/** To the page that it was written on, in a view that shows it. */
export const noteAction = defineAction({
  form: noteForm,
  limit: writing,
  handle: async ({ context, input: { name, view, sentences, ...note } }) => {
    const place = name === null ? null : { name, sentences };
    const { thread } = await annotateParagraph(context, { ...note, place });
    const shown = isInView(note.audience, view) ? view : note.audience;
    redirect(`${placePath(note.textId, name, shown)}#thread-${thread.id}`);
  },
});

export const replyAction = defineAction({
  form: replyForm,
  limit: writing,
  handle: async ({ context, input: { textId, name, view, ...said } }) => {
    const { comment } = await answerParagraph(context, said);
    redirect(`${placePath(textId, name, view)}#comment-${comment.id}`);
  },
});
