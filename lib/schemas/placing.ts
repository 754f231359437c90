/** The forms with which somebody says where a note belongs in a corrected text. */
import { z } from 'zod';
import { maxPassageLength } from '@/lib/domain/text/text';
import { id } from './id';

const about = {
  textId: id,
  threadId: id,
  revisionId: id,
  edition: z.coerce.number().int().positive().max(1e6),
};
const offset = z.coerce.number().int().nonnegative();
/** A form sends its line breaks as two characters; a text has one. */
const words = z
  .string()
  .transform((sent) => sent.replaceAll('\r\n', '\n'))
  .pipe(z.string().max(maxPassageLength));

const range = z.number().int().nonnegative();

/** Over the API: the same, of the conversation that the address names. */
export const placeChange = z.discriminatedUnion('deed', [
  z.object({
    revisionId: id,
    deed: z.literal('place'),
    place: z.object({ start: range, end: range, exact: z.string().max(maxPassageLength) }),
  }),
  z.object({ revisionId: id, deed: z.literal('leave') }),
  z.object({ revisionId: id, deed: z.literal('undo') }),
]);
export const reportParams = z.object({ textId: id, number: z.coerce.number().int().positive().max(1e6) });

export const placeForm = z.discriminatedUnion('deed', [
  z.object({ ...about, deed: z.literal('place'), start: offset, end: offset, exact: words }),
  z.object({ ...about, deed: z.literal('leave') }),
  z.object({ ...about, deed: z.literal('undo') }),
]);

export const placeByHandForm = z
  .looseObject({ ...about, block: z.string().max(40), words: words.default('') })
  .transform(({ textId, threadId, revisionId, edition, block, words: only, ...fields }) => ({
    ...{ textId, threadId, revisionId, edition, block, words: only.trim() },
    sentences: Object.keys(fields).flatMap((name) => {
      const [, index] = /^sentence-(\d{1,5})$/.exec(name) ?? [];
      return index === undefined ? [] : [Number(index)];
    }),
  }));
