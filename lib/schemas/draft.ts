/** Words that are not acknowledged yet: as a browser keeps them, and as it sends them to be kept. */
import { z } from 'zod';
import type { Held } from '@/lib/domain/drafts/held';
import type { Draft } from '@/lib/domain/drafts/draft';
import { maxCommentLength } from '@/lib/domain/threading/thread';
import { maxPassageLength } from '@/lib/domain/text/text';
import { id } from './id';
import { audience, draftSeen } from './margin';

/** What JSON may say and Postgres' jsonb cannot hold: NUL, and halves of characters. */
const storable = (max: number) =>
  z
    .string('required')
    .max(max, 'too_long')
    .transform((text) => text.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\ufffd'));

const written = { id, body: storable(maxCommentLength) };
const groupId = id.nullable();
const note = z.object({
  kind: z.literal('note'),
  ...written,
  commentClientId: id,
  textId: id,
  revisionId: id,
  groupId,
  audience,
  passage: z
    .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), exact: storable(maxPassageLength) })
    .nullable(),
});
const reply = z.object({
  kind: z.literal('reply'),
  ...written,
  threadId: id,
  parentId: groupId,
  groupId: groupId.optional(),
});
const edit = z.object({
  kind: z.literal('edit'),
  ...written,
  commentId: id,
  version: z.int().nonnegative(),
  groupId: groupId.optional(),
});
export const draft = z.discriminatedUnion('kind', [note, reply, edit]) satisfies z.ZodType<Draft>;

export const draftParams = z.object({ draftId: id });

/** As a browser stores it; an older Catena stored the draft alone. */
export const heldDraft = z.object({
  id,
  textId: id,
  draft: draft.nullable(),
  seen: z.int().nonnegative(),
  changed: z.boolean(),
  named: id.nullable(),
  sent: z.array(id),
  other: z.object({ version: z.int(), draft: draft.nullable() }).nullable(),
  posting: z.number().nullable(),
  posted: z.array(z.string()),
}) satisfies z.ZodType<Held>;

/** `draft` is null for one that is thrown away. */
export const draftSave = z.object({ textId: id, seen: draftSeen, writeId: id, draft: draft.nullable() });
