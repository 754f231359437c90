'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { AppError, invalid } from '@/lib/errors';
import { copyForm, editsForm, publishForm, throwForm } from '@/lib/schemas/correcting';
import type { Context } from '@/lib/services/context';
import { bringCopy, keepEdits, throwAway } from '@/lib/services/correcting';
import { publishCorrection } from '@/lib/services/publishing';
import { correctPath, editionPath, previewPath } from '@/lib/domain/addresses';
import { defineAction } from '@/lib/web/define-action';
import { drafting, importing, writing } from '@/lib/web/rate-limit';

type Stretch = Pick<z.output<typeof editsForm>, 'textId' | 'basedOnId' | 'edits' | 'wrong'>;

/** Keeps what can be kept, and then says what is wrong with the rest. */
async function keepGood(context: Context, { textId, basedOnId, edits, wrong }: Stretch) {
  const kept = await keepEdits(context, { textId, basedOnId, edits });
  if (wrong.length > 0) throw new AppError('invalid_input', wrong[0]?.reason, { problems: wrong });
  return kept;
}

/** Keeps a stretch, and goes where its button says. */
export const keepEditsAction = defineAction({
  form: editsForm,
  limit: writing,
  handle: async ({ context, input: { then, at, previous, next, ...stretch } }) => {
    await keepGood(context, stretch);
    if (then === 'preview') redirect(previewPath(stretch.textId, 'edits'));
    const place = then === 'next' ? next : then === 'previous' ? previous : at;
    redirect(correctPath(stretch.textId, place));
  },
});

/** The same while somebody types, without going anywhere. */
export const keepWhileTypingAction = defineAction({
  form: editsForm,
  limit: drafting,
  handle: async ({ context, input }) => keepGood(context, input),
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
