'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { invalid } from '@/lib/errors';
import { copyForm, editsForm, publishForm, throwForm, withdrawForm } from '@/lib/schemas/correcting';
import { bringCopy, throwAway } from '@/lib/services/correcting/correcting';
import { keepTyped } from '@/lib/services/correcting/keep-typed';
import { publishCorrection } from '@/lib/services/correcting/publishing';
import { withdrawCorrection } from '@/lib/services/correcting/withdrawing';
import { correctPath, editionPath, previewPath } from '@/lib/domain/addresses';
import { defineAction } from '@/lib/web/define-action';
import { drafting, importing, writing } from '@/lib/web/rate-limit';

/** Keeps a stretch, and goes where its button says. */
export const keepEditsAction = defineAction({
  form: editsForm,
  limit: writing,
  handle: async ({ context, input: { then, at, previous, next, ...stretch } }) => {
    await keepTyped(context, stretch);
    if (then === 'preview') redirect(previewPath(stretch.textId, 'edits'));
    const place = then === 'next' ? next : then === 'previous' ? previous : at;
    redirect(correctPath(stretch.textId, place));
  },
});

/** The same while somebody types, without going anywhere. */
export const keepWhileTypingAction = defineAction({
  form: editsForm,
  limit: drafting,
  handle: async ({ context, input }) => keepTyped(context, input),
});

export const bringCopyAction = defineAction({
  form: copyForm,
  limit: importing,
  handle: async ({ context, input: { textId, file } }) => {
    if (file.name === '' || file.size === 0) throw invalid('file', file.name === '' ? 'required' : 'empty');
    const bytes = new Uint8Array(await file.arrayBuffer());
    await bringCopy(context, { textId, fileName: file.name, bytes });
    redirect(previewPath(textId, 'copy'));
  },
});

export const throwAwayAction = defineAction({
  form: throwForm,
  limit: writing,
  handle: async ({ context, input }) => {
    await throwAway(context, input);
    revalidatePath(`/texts/${input.textId}/correct`, 'layout');
    return input;
  },
});

export const publishAction = defineAction({
  form: publishForm,
  limit: writing,
  handle: async ({ context, input }) => {
    const { number } = await publishCorrection(context, input);
    redirect(`${editionPath(input.textId, number)}/report`);
  },
});

/** Then it is what one is about to correct again. */
export const withdrawAction = defineAction({
  form: withdrawForm,
  limit: writing,
  handle: async ({ context, input }) => {
    const { isKept } = await withdrawCorrection(context, input);
    redirect(`${correctPath(input.textId)}?withdrawn=${isKept ? 'kept' : 'only'}`);
  },
});
