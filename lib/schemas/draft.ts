/** What a browser keeps of words that are not acknowledged yet: read back with care, since an older Catena may have written it. */
import { z } from 'zod';

const written = { id: z.string(), body: z.string() };
const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('self') }),
  z.object({ kind: z.literal('group'), groupId: z.string() }),
]);
const note = z.object({
  kind: z.literal('note'),
  ...written,
  commentClientId: z.string(),
  textId: z.string(),
  revisionId: z.string(),
  groupId: z.string().nullable(),
  audience,
  passage: z.object({ start: z.number(), end: z.number(), exact: z.string() }).nullable(),
});
const reply = z.object({
  kind: z.literal('reply'),
  ...written,
  threadId: z.string(),
  parentId: z.string().nullable(),
});
const edit = z.object({ kind: z.literal('edit'), ...written, commentId: z.string(), version: z.number() });
export const draft = z.discriminatedUnion('kind', [note, reply, edit]);

export type NoteDraft = z.output<typeof note>;
export type ReplyDraft = z.output<typeof reply>;
export type EditDraft = z.output<typeof edit>;
export type Draft = z.output<typeof draft>;
