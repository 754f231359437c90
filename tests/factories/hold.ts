/**
 * Puts a comment’s words into one of the three states, with the case and the decision that say why: as a group’s own acts
 * leave them, so that what its author does with the words next finds them so.
 */
import { createHash } from 'node:crypto';
import type { Database } from '@/lib/db/client';
import type { Holding } from '@/lib/domain/governance/affairs';
import { randomId } from '@/lib/domain/ids';

type Why = { reason?: string; paraphrase?: string; moderatorId?: string };
const acts = { folded: 'FOLD', hidden: 'HIDE', sealed: 'SEAL' } as const;

/** Readers fold, and seal, without anybody’s decision: that is there where a reason is. Gives the case’s id. */
export async function holdComment(db: Database, commentId: string, as: Holding, why: Why = {}) {
  const at = new Date();
  const { body, authorId, thread } = await db.comment.findUniqueOrThrow({
    where: { id: commentId },
    include: { thread: true },
  });
  await release(db, commentId);
  const groupId = thread.groupId ?? '';
  const caseId = randomId();
  const number = (await db.case.count({ where: { groupId } })) + 1;
  // The same wording may be held again, in another try of the same test.
  const revisionHash = createHash('sha256').update(`${body} ${caseId}`).digest('hex');
  const { reason = as === 'hidden' ? 'The group said so.' : undefined, paraphrase = '', moderatorId } = why;
  await db.case.create({
    data: {
      ...{ id: caseId, groupId, number, commentId, authorId, revisionHash, snapshot: body, paraphrase },
      ...{ state: 'DECIDED', openedAt: at, foldedAt: as === 'folded' ? at : null },
      sealedAt: as === 'sealed' ? at : null,
    },
  });
  if (reason !== undefined) {
    const mandateId = moderatorId === undefined ? null : await makeModerator(db, groupId, moderatorId);
    const by = mandateId === null ? 'ASSEMBLY' : 'MODERATOR';
    await db.decision.create({
      data: { id: randomId(), caseId, by, mandateId, act: acts[as], reason, at, appealUntil: at },
    });
  }
  await db.comment.update({ where: { id: commentId }, data: { heldAs: as, heldById: caseId } });
  await tellOfIt(db, commentId, thread.id);
  return caseId;
}

/** Many comments of one author in one group, in one case that the members decided; its words are told with each. */
export async function holdFlood(db: Database, commentIds: readonly string[], as: Holding, why: Why) {
  const at = new Date();
  const [first] = commentIds;
  const caseId = await holdComment(db, first ?? '', as, why);
  const rows = await db.comment.findMany({
    where: { id: { in: [...commentIds] } },
    include: { thread: true },
  });
  await db.case.update({ where: { id: caseId }, data: { flood: true } });
  for (const [position, { id: commentId, body, thread }] of rows.entries()) {
    if (commentId !== first) await release(db, commentId);
    const revisionHash = createHash('sha256').update(`${body} ${caseId}`).digest('hex');
    await db.caseComment.create({ data: { caseId, commentId, revisionHash, snapshot: body, position } });
    await db.comment.update({ where: { id: commentId }, data: { heldAs: as, heldById: caseId } });
    if (commentId !== first)
      await db.event.create({
        data: { kind: 'comment_updated', threadId: thread.id, commentId, createdAt: at },
      });
  }
  return caseId;
}

/** What was decided about it is undone; of a case about many it is taken out. */
async function release(db: Database, commentId: string) {
  const alone = { commentId, flood: false };
  await db.case.updateMany({ where: alone, data: { foldedAt: null, sealedAt: null } });
  await db.decision.updateMany({
    where: { case: alone, undoneAt: null },
    data: { undoneAt: new Date(), undoneBy: 'MODERATOR' },
  });
  await db.caseComment.updateMany({ where: { commentId }, data: { apart: 'RELEASED' } });
}

export async function unholdComment(db: Database, commentId: string) {
  await release(db, commentId);
  const { threadId } = await db.comment.update({
    where: { id: commentId },
    data: { heldAs: null, heldById: null },
  });
  await tellOfIt(db, commentId, threadId);
}

const tellOfIt = (db: Database, commentId: string, threadId: string) =>
  db.event.create({ data: { kind: 'comment_updated', threadId, commentId, createdAt: new Date() } });

async function makeModerator(db: Database, groupId: string, holderId: string) {
  const known = await db.mandate.findFirst({ where: { groupId, holderId } });
  if (known) return known.id;
  const startsAt = new Date();
  const endsAt = new Date(startsAt.getTime() + 120 * 86_400_000);
  const { id } = await db.mandate.create({
    data: { id: randomId(), groupId, holderId, origin: 'FOUNDER', startsAt, endsAt },
  });
  return id;
}
