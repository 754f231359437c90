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

/** When that was decided which is taken back, as the answer or the page said it. */
const decidedAt = z.iso.datetime().transform((at) => new Date(at));

const range = z.number().int().nonnegative();

/** Over the API: the same, of the conversation that the address names. */
export const placeChange = z.discriminatedUnion('deed', [
  z.object({
    revisionId: id,
    deed: z.literal('place'),
    place: z.object({ start: range, end: range, exact: z.string().max(maxPassageLength) }),
  }),
  z.object({ revisionId: id, deed: z.literal('leave') }),
  z.object({ revisionId: id, deed: z.literal('undo'), of: decidedAt }),
]);
export const reportParams = z.object({ textId: id, number: z.coerce.number().int().positive().max(1e6) });

export const placeForm = z.discriminatedUnion('deed', [
  z.object({ ...about, deed: z.literal('place'), start: offset, end: offset, exact: words }),
  z.object({ ...about, deed: z.literal('leave') }),
  z.object({ ...about, deed: z.literal('undo'), of: decidedAt }),
]);

const block = z.string().max(40);
const sentence = z.coerce.number().int().nonnegative().max(99_999);
const only = words.default('').transform((sent) => sent.trim());

/** Of one paragraph some sentences; or, where it ends in a later one, with which of each it begins and ends. */
export const placeByHandForm = z
  .looseObject({
    ...{ ...about, block, words: only },
    ...{ until: block.optional(), untilWords: only, first: sentence.optional(), last: sentence.optional() },
  })
  .transform(({ textId, threadId, revisionId, edition, block: name, words: these, ...fields }) => {
    const { until, untilWords, first, last, ...others } = fields;
    const at = { textId, threadId, revisionId, edition, block: name, words: these };
    if (until === undefined) return { ...at, sentences: namedSentences(others), until: null };
    return {
      ...{ ...at, sentences: oneSentence(first) },
      until: { block: until, sentences: oneSentence(last), words: untilWords },
    };
  });

const oneSentence = (index: number | undefined) => (index === undefined ? [] : [index]);

const namedSentences = (fields: object) =>
  Object.keys(fields).flatMap((name) => {
    const [, index] = /^sentence-(\d{1,5})$/.exec(name) ?? [];
    return index === undefined ? [] : [Number(index)];
  });
