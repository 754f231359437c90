import { z } from 'zod';
import { correctionLimits, freeKinds, type BlockEdit } from '@/lib/domain/correcting/edits';
import { fieldAt, markOf } from '@/lib/domain/correcting/field';
import type { FieldProblem } from '@/lib/errors';
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

/**
 * A stretch of blocks, `words-12`, `kind-12`, `joins-12` for each; `was-12` is the mark of what it was shown with: what
 * nobody changed since is left out. `seen-12` is such a mark too: it comes late, and only if nothing else was kept there.
 * A line between parts has no words. What is wrong with one is no reason not to keep the others.
 */
export const editsForm = z
  .object({
    ...{ textId: id, basedOnId: id, from: place, to: place },
    ...{ at: blockName, previous: blockName, next: blockName },
    then: z.enum(goesOn).catch('stay'),
  })
  .catchall(z.unknown())
  .transform(({ textId, basedOnId, from, to, at, previous, next, then, ...fields }) => {
    const edits: BlockEdit[] = [];
    const wrong: FieldProblem[] = [];
    const seen = new Map<number, string>();
    for (let index = from; index < Math.min(to, from + 200); index++) {
      const field = fieldAt((name) => fields[name], index);
      if (field === null || markOf(field) === fields[`was-${index}`]) continue;
      // A line between parts that is left out is a paragraph without words.
      const kind = kindName.safeParse(fields[`out-${index}`] === 'on' ? 'paragraph' : field.kind);
      const typed = words.safeParse(field.words);
      const mark = fields[`seen-${index}`];
      if (typeof mark === 'string') seen.set(index, mark);
      if (!kind.success || !typed.success)
        wrong.push({ field: `words-${index}`, reason: typed.success ? 'bad_id' : 'too_long' });
      else edits.push({ index, words: typed.data, ...kind.data, joins: fields[`joins-${index}`] === 'on' });
    }
    return { textId, basedOnId, at, previous, next, then, edits, seen, wrong };
  });

export const correctionKind = z.enum(['edits', 'copy']);
export const copyForm = z.object({ textId: id, file: z.instanceof(File, { error: 'required' }) });
export const throwForm = z.object({
  textId: id,
  kind: correctionKind,
  thrown: z.enum(['yes', 'no']).transform((thrown) => thrown === 'yes'),
});
export const withdrawForm = z.object({ textId: id, revisionId: id });
export const publishForm = z.object({
  ...{ textId: id, basedOnId: id, clientId: id, kind: correctionKind },
  version: z.coerce.number().int().min(1),
  why: line(correctionLimits.why),
});
