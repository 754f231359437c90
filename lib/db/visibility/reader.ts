/** The read rule as a condition of a statement: what `t`, a Thread, and `c`, a Comment, must be for somebody to read it. */
import type { Actor } from '@/lib/policy/actor';
import { toGroupId, type View } from '@/lib/domain/audience';
import { Prisma } from '@/lib/generated/prisma/client';

/** All that the views ask of somebody. */
export type Reader = Pick<Actor, 'userId'>;

/** The views name everyone without an account by the empty string. */
export const readerId = (actor: Reader) => actor.userId ?? '';

export const readsThread = (actor: Reader) =>
  Prisma.sql`EXISTS (SELECT FROM thread_readers r WHERE r."threadId" = t.id AND r."userId" = ${readerId(actor)})`;

/** The same of `s`, another Thread about the same note. */
export const knowsOf = (actor: Reader) =>
  Prisma.sql`EXISTS (SELECT FROM thread_readers k WHERE k."threadId" = s.id AND k."userId" = ${readerId(actor)})`;

export const readsComment = (actor: Reader) =>
  Prisma.sql`EXISTS (SELECT FROM comment_readers r WHERE r."commentId" = c.id AND r."userId" = ${readerId(actor)})`;

/** What `words.read` says of `c`: hidden and sealed words leave the database for their author alone. */
export const readsWords = ({ userId }: Reader) =>
  Prisma.sql`(c."heldAs" IS NULL OR c."heldAs" = 'folded' OR c."authorId" = ${userId})`;

/** Neither held by its group nor waiting for somebody to vouch: for letters and search, in which nothing can be unfolded. */
export const isSimplyThere = Prisma.sql`(c."heldAs" IS NULL AND NOT c.waits)`;

/** What is kept of a Text that was taken off its Group's shelf is to be read, and waits for nobody: not counted, in no letter. */
export const isOnItsShelf = Prisma.sql`
  EXISTS (SELECT FROM readings k WHERE k."groupId" = t."groupId" AND k."textId" = t."textId")`;

/** What they may read and have hidden from themselves: not counted, not told of and in no letter. */
export const isHiddenFrom = ({ userId }: Reader) => Prisma.sql`(
  EXISTS (SELECT FROM hidden_people p WHERE p."userId" = ${userId} AND p."hiddenId" = c."authorId")
  OR EXISTS (SELECT FROM hidden_comments h WHERE h."userId" = ${userId} AND h."commentId" = c.id))`;

/** Whether `t`, a Thread, belongs to a view of a margin, whoever looks. */
export const isInView = (view: View) =>
  view.kind === 'all'
    ? Prisma.sql`true`
    : Prisma.sql`(t."groupId" IS NULL OR t."groupId" = ${toGroupId(view)})`;

/** `textId` is the Text’s. */
export const readsText = (actor: Reader, textId = Prisma.sql`t.id`) =>
  Prisma.sql`EXISTS (SELECT FROM text_readers x WHERE x."textId" = ${textId} AND x."userId" = ${readerId(actor)})`;
