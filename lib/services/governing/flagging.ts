/** Asking the group to look at a comment; and having a private detail taken out of sight at once. */
import type { Db } from '@/lib/db/client';
import { findComment } from '@/lib/db/comment';
import { findCaseOfFlag, nameWording } from '@/lib/db/governance/case';
import { toGroupId } from '@/lib/domain/audience';
import type { FlagKind } from '@/lib/domain/governance/affairs';
import { flag, withdrawFlag as withdraw } from '@/lib/domain/governance/flagging';
import { askToSeal } from '@/lib/domain/governance/sealing';
import { notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';
import { act } from './act';
import { requireCase } from './which';

/** In which group it would be looked at, for who may ask that. */
async function findPlace({ actor, db }: Context, commentId: string): Promise<string> {
  const comment = reveal(authorize(actor, 'comment.flag', await findComment(db, commentId)));
  const groupId = toGroupId(comment.thread.audience);
  if (groupId === null) throw notFound();
  return groupId;
}

/** What an act needs of the words that it is about, as they are under the group's lock: nobody edits them meanwhile. */
async function holdWords({ actor, newId }: Context, tx: Db, commentId: string) {
  const comment = reveal(authorize(actor, 'comment.flag', await findComment(tx, commentId)));
  const wording = await nameWording(tx, commentId, comment.body);
  return { commentId, authorId: comment.author.id, ...wording, caseId: newId() };
}

type Asked = { commentId: string; id: string; kind: FlagKind; note: string };

/** Asks the group to look at it. `id` is made by the browser: the same one again is the same asking. `about`: which wording. */
export async function flagComment(context: Context, { commentId, id, ...said }: Asked, about?: string) {
  const flaggerId = requireUserId(context.actor);
  const earlier = await findCaseOfFlag(context.db, { flagId: id, flaggerId });
  if (earlier) return earlier;
  const groupId = await findPlace(context, commentId);
  let words = { commentId, revisionHash: '' };
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      const held = await holdWords(context, tx, commentId);
      words = { commentId, revisionHash: held.revisionHash };
      // Whoever joins an asking means the words that it was about.
      if (about !== undefined && about !== held.revisionHash) return { refused: 'not_open' };
      return flag(affairs, { ...held, ...said, flagId: id, flaggerId }, moment);
    },
    { about: { commentId } },
  );
  const made = await findCaseOfFlag(context.db, { flagId: id, flaggerId });
  // Somebody who withdrew and asks again keeps the flag of before.
  return made ?? requireCase(context.db, words);
}

/** Asks for what somebody else has asked to have looked at. */
export async function secondCase(
  context: Context,
  { groupId, number, ...asked }: { groupId: string; number: number } & Omit<Asked, 'commentId'>,
) {
  requireUserId(context.actor);
  // Whoever may not read the comment is told the same as where there is no such case.
  const { commentId, revisionHash } = await requireCase(context.db, { groupId, number });
  return flagComment(context, { commentId, ...asked }, revisionHash);
}

/** As long as nothing has come of it. */
export async function withdrawFlag(
  context: Context,
  { groupId, number }: { groupId: string; number: number },
): Promise<void> {
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      const { id: caseId } = await requireCase(tx, { groupId, number });
      return withdraw(affairs, { caseId, flaggerId: moment.userId }, moment);
    },
    { about: { caseNumber: number } },
  );
}

/**
 * Takes words out of everybody's sight but their author's: at once where one is concerned oneself or looks after the margin,
 * and otherwise as soon as a second member asks for it too. `paraphrase` is told in their place.
 */
export async function sealComment(
  context: Context,
  input: { commentId: string; id: string; paraphrase: string; isConcerned: boolean },
) {
  const { commentId, id: flagId, ...said } = input;
  let revisionHash = '';
  await act(
    context,
    await findPlace(context, commentId),
    async (affairs, moment, tx) => {
      const held = await holdWords(context, tx, commentId);
      revisionHash = held.revisionHash;
      return askToSeal(affairs, { ...held, ...said, flagId, byId: moment.userId }, moment);
    },
    { about: { commentId } },
  );
  return requireCase(context.db, { commentId, revisionHash });
}
