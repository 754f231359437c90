import { z } from 'zod';
import { maxCommentLength, toBody } from '@/lib/domain/threading/thread';
import { maxPassageLength } from '@/lib/domain/text/text';
import { id } from './id';
import { alsoFor, amongMembers } from './sharing';

export const body = z
  .string('required')
  .max(maxCommentLength, 'too_long')
  .transform(toBody)
  .refine((text) => text.trim() !== '', 'required');

/** What the browser has seen of a draft: a version, and its own writes that were not answered. */
export const draftSeen = z.object({
  version: z.int().nonnegative().max(2_000_000_000),
  writes: z.array(id).max(100),
});
/** Of the draft that is posted; absent where whoever posts keeps no drafts. */
const draftOf = draftSeen.optional();

const offset = z.number().int().nonnegative();

export const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('self') }),
  z.object({ kind: z.literal('group'), groupId: id }),
]);

export const newAnnotation = z
  .object({
    clientId: id,
    textId: id,
    revisionId: id,
    passage: z
      .object({
        start: offset,
        end: offset,
        exact: z.string().min(1).max(maxPassageLength, 'passage_too_long'),
      })
      .nullable(),
    audience,
    also: alsoFor.optional(),
    amongMembers,
    comment: z.object({ clientId: id, body }).nullable(),
    question: z.boolean().optional(),
    draft: draftOf,
  })
  .refine(({ passage, comment: said }) => passage !== null || said !== null, {
    path: ['comment'],
    message: 'required',
  });

export const newMove = z.object({ clientId: id, audience });
export const moveParams = z.object({ moveId: id });

export const highlightChange = z.object({ highlight: z.boolean() });

export const newComment = z.object({
  clientId: id,
  parentId: id.nullable(),
  body,
  amongMembers,
  draft: draftOf,
});
export const commentEdit = z.object({ version: z.number().int().positive(), body, draft: draftOf });
export const threadParams = z.object({ threadId: id });
export const commentParams = z.object({ commentId: id });
export const wordingParams = z.object({ commentId: id, version: z.coerce.number().int().positive() });
export const wordingUndo = z.object({ body: z.string().max(maxCommentLength), seal: z.string().max(100) });
export const textParams = z.object({ textId: id });
/** `revision` is the one that the browser has open. */
export const marginQuery = z.object({
  group: id.optional(),
  view: z.literal('all').optional(),
  revision: id.optional(),
});
export const streamQuery = z.object({ after: z.string().max(200).optional() });
export const eventsQuery = z.object({ after: z.string().max(200) });
