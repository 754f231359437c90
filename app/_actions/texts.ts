'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { invalid } from '@/lib/errors';
import { importText } from '@/lib/services/texts/texts';
import { defineAction } from '@/lib/web/define-action';
import { importing } from '@/lib/web/rate-limit';

const importForm = z.object({
  file: z.instanceof(File, { error: 'required' }),
  title: z.string().trim().max(300, 'too_long').catch(''),
});

export const importAction = defineAction({
  form: importForm,
  limit: importing,
  handle: async ({ context, input: { file, title } }) => {
    if (file.name === '' || file.size === 0) throw invalid('file', file.name === '' ? 'required' : 'empty');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { textId } = await importText(context, { fileName: file.name, bytes, title });
    redirect(`/texts/${textId}?imported=1`);
  },
});
