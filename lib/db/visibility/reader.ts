/** The read rule as a condition of a statement: what `t`, a Thread, and `c`, a Comment, must be for somebody to read it. */
import type { Actor } from '@/lib/policy/actor';
import { Prisma } from '@/lib/generated/prisma/client';

/** All that the views ask of somebody. */
export type Reader = Pick<Actor, 'userId'>;

/** The views name everyone without an account by the empty string. */
export const readerId = (actor: Reader) => actor.userId ?? '';

export const readsThread = (actor: Reader) =>
  Prisma.sql`EXISTS (SELECT FROM thread_readers r WHERE r."threadId" = t.id AND r."userId" = ${readerId(actor)})`;

export const readsComment = (actor: Reader) =>
  Prisma.sql`EXISTS (SELECT FROM comment_readers r WHERE r."commentId" = c.id AND r."userId" = ${readerId(actor)})`;
