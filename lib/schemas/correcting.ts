import { z } from 'zod';
import { correctionLimits, freeKinds, type BlockEdit } from '@/lib/domain/correcting/edits';
import { id, line } from './id';

const kindName = z
  .string()
  .regex(new RegExp(`^(?:${freeKinds.join('|')}|note|heading-[1-6])$`), 'bad_id')
  .transform((name) => {
    const [, level] = /^heading-(\d)$/.exec(name) ?? [];
    if (level === undefined) return { kind: name as BlockEdit['kind'] };
    return { kind: 'heading' as const, level: Number(level) };
  });
const words = z.string().max(correctionLimits.words, 'too_long');
const place = z.coerce.number().int().min(0).max(10_000_000);

const blockName = z.string().max(60).catch('');

/** What is done next, when what was typed is kept. */
export const goesOn = ['stay', 'previous', 'next', 'preview'] as const;

/** A stretch of blocks, `words-12`, `kind-12`, `joins-12` for each. A line between parts has no words. */
export const editsForm = z
  .object({
    ...{ textId: id, basedOnId: id, from: place, to: place },
    ...{ at: blockName, previous: blockName, next: blockName },
    then: z.enum(goesOn).catch('stay'),
  })
  .catchall(z.unknown())
  .transform(({ textId, basedOnId, from, to, at, previous, next, then, ...fields }, context) => {
    const edits: BlockEdit[] = [];
    for (let index = from; index < Math.min(to, from + 200); index++) {
      if (fields[`kind-${index}`] === undefined) continue;
      // A line between parts that is left out is a paragraph without words.
      if (fields[`out-${index}`] === 'on') fields[`kind-${index}`] = 'paragraph';
      const kind = kindName.safeParse(fields[`kind-${index}`]);
      const typed = words.safeParse(fields[`words-${index}`] ?? '');
      if (!kind.success || !typed.success) {
        context.addIssue({
          code: 'custom',
          path: [`words-${index}`],
          message: typed.success ? 'bad_id' : 'too_long',
        });
        continue;
      }
      const joins = fields[`joins-${index}`] === 'on';
      // A browser sends the ends of lines as the network knows them.
      edits.push({ index, words: typed.data.replace(/\r\n?/g, '\n'), ...kind.data, joins });
    }
    return { textId, basedOnId, at, previous, next, then, edits };
  });

export const correctionKind = z.enum(['edits', 'copy']);
export const copyForm = z.object({ textId: id, file: z.instanceof(File, { error: 'required' }) });
export const throwForm = z.object({
  textId: id,
  kind: correctionKind,
  thrown: z.enum(['yes', 'no']).transform((thrown) => thrown === 'yes'),
});
export const publishForm = z.object({
  ...{ textId: id, basedOnId: id, clientId: id, kind: correctionKind },
  version: z.coerce.number().int().min(1),
  why: line(correctionLimits.why),
});
