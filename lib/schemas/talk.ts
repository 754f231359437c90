/** What one does with a conversation besides writing in it. */
import { z } from 'zod';
import { reactionKinds } from '@/lib/domain/threading/reactions';
import { tagLimits, toTagName } from '@/lib/domain/threading/tags';
import { id } from './id';
import { standing, toPlace as standsAt } from './note-form';

export const questionChange = z.object({ question: z.boolean() });
export const restChange = z.object({ rested: z.boolean() });
export const answerChange = z.object({ commentId: id, answers: z.boolean() });

/** A tag's name as it is kept. */
export const tagName = z
  .string('required')
  .max(200, 'too_long')
  .transform(toTagName)
  .pipe(z.string().min(1, 'required').max(tagLimits.length, 'too_long'));
export const tagChange = z.object({ name: tagName, on: z.boolean() });
export const tagParams = z.object({ tagId: id });
export const tagRenaming = z.object({ from: z.string().max(200), to: tagName });
export const tagsQuery = z.object({ group: id.optional() });

/** What the buttons of a page without script do; each form has one of them. */
export const tendActs = ['ask', 'unask', 'rest', 'wake', 'choose', 'unchoose'] as const;
export type TendAct = (typeof tendActs)[number];

export const tendForm = z
  .object({
    ...standing,
    threadId: id,
    /** For the last two. */
    commentId: z.union([z.literal(''), id]).default(''),
    act: z.enum(tendActs),
  })
  .transform(({ threadId, commentId, act, ...form }) => ({ ...standsAt(form), threadId, commentId, act }));

export const reactionParams = z.object({ commentId: id, kind: z.enum(reactionKinds) });
export const reactionChange = z.object({ on: z.boolean() });
export const reactionForm = z
  .object({
    ...standing,
    commentId: id,
    /** "agree" says it, "-agree" takes it back. */
    kind: z.templateLiteral([z.enum(['', '-']), z.enum(reactionKinds)]),
  })
  .transform(({ commentId, kind, ...form }) => ({
    ...standsAt(form),
    commentId,
    on: !kind.startsWith('-'),
    kind: reactionParams.shape.kind.parse(kind.replace('-', '')),
  }));

export const tagForm = z
  .object({ ...standing, threadId: id, name: tagName, act: z.enum(['on', 'off']).catch('on') })
  .transform(({ threadId, name, act, ...form }) => ({
    ...standsAt(form),
    threadId,
    tag: name,
    on: act === 'on',
  }));

export const tagRenameForm = z
  .object({ ...standing, tagId: id, from: z.string().max(200), to: tagName })
  .transform(({ tagId, from, to, ...form }) => ({ ...standsAt(form), tagId, from, to }));
