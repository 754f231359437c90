/** Words that are not acknowledged yet: as a browser keeps them, and as it sends them to be kept. */
import { z } from 'zod';
import type { Held } from '@/lib/domain/drafts/held';
import type { Draft } from '@/lib/domain/drafts/draft';
import { maxCommentLength } from '@/lib/domain/threading/thread';
import { maxPassageLength } from '@/lib/domain/text/text';
import { id } from './id';
import { audience, draftSeen } from './margin';
import { alsoFor, amongMembers } from './sharing';

/** What JSON may say and Postgres' jsonb cannot hold: NUL, and halves of characters. */
const clean = (text: string) => text.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\ufffd');
const words = z.string('required');

/** A draft whose words, and the words that they are about, are such strings. */
function draftWith(body: z.ZodType<string>, exact: z.ZodType<string>) {
  const written = { id, body };
  const groupId = id.nullable();
  const place = z.int().nonnegative();
  return z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('note'),
      ...written,
      commentClientId: id,
      textId: id,
      revisionId: id,
      groupId,
      audience,
      also: alsoFor.optional(),
      amongMembers,
      passage: z.object({ start: place, end: place, exact }).nullable(),
      question: z.boolean().optional(),
    }),
    z.object({
      kind: z.literal('reply'),
      ...written,
      threadId: id,
      parentId: groupId,
      amongMembers,
      groupId: groupId.optional(),
    }),
    z.object({
      kind: z.literal('edit'),
      ...written,
      commentId: id,
      version: z.int().nonnegative(),
      groupId: groupId.optional(),
    }),
  ]) satisfies z.ZodType<Draft>;
}

/** What a browser stored is read whatever its length: words are not lost because no server would take them. */
export const draft = draftWith(words.transform(clean), words.transform(clean));
const keepable = draftWith(
  words.max(maxCommentLength, 'too_long').transform(clean),
  words.max(maxPassageLength, 'too_long').transform(clean),
);

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
export const draftSave = z.object({ textId: id, seen: draftSeen, writeId: id, draft: keepable.nullable() });
