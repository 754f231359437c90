/** Asking the group to look at a comment; and having a private detail taken out of sight at once. */
import type { Db } from '@/lib/db/client';
import { findComment } from '@/lib/db/comment';
import { findCaseOfFlag, findInCase } from '@/lib/db/governance/case';
import { countAskedWith, countLately, listLately } from '@/lib/db/governance/flood';
import { nameWording } from '@/lib/db/governance/wording';
import { toGroupId } from '@/lib/domain/audience';
import type { Change, FlagKind } from '@/lib/domain/governance/affairs';
import { leastFlood } from '@/lib/domain/governance/constants';
import { flag, withdrawFlag as withdraw } from '@/lib/domain/governance/flagging';
import { askToSeal } from '@/lib/domain/governance/sealing';
import { notFound } from '@/lib/errors';
import type { FloodCounts } from '@/lib/present/governing';
import { authorize, reveal } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';
import { act } from './act';
import { requireCase } from './which';

/** In which group it would be looked at, for who may ask that. */
async function findPlace({ actor, db }: Context, commentId: string) {
  const comment = reveal(authorize(actor, 'comment.flag', await findComment(db, commentId)));
  const groupId = toGroupId(comment.thread.audience);
  if (groupId === null) throw notFound();
  return { groupId, authorId: comment.author.id };
}

/** For the form: how much its author wrote lately, if that is enough to be asked about at once, and with how many it is already. */
export async function countFlood(context: Context, commentId: string): Promise<FloodCounts> {
  const place = await findPlace(context, commentId);
  const readerId = requireUserId(context.actor);
  const count = await countLately(context.db, { ...place, readerId, at: context.now });
  const asked = await countAskedWith(context.db, commentId);
  return { lately: count < leastFlood ? 0 : count, asked };
}

/** What an act needs of the words that it is about, as they are under the group's lock: nobody edits them meanwhile. */
async function holdWords({ actor, newId }: Context, tx: Db, commentId: string) {
  const comment = reveal(authorize(actor, 'comment.flag', await findComment(tx, commentId)));
  const wording = await nameWording(tx, commentId, comment.body);
  return { commentId, authorId: comment.author.id, ...wording, caseId: newId() };
}

type Asked = { commentId: string; id: string; kind: FlagKind; note: string };
/** `all`: and whatever else its author wrote in the group lately. */
type Asking = Asked & { all?: boolean };

/** Asks the group to look at it. `id` is made by the browser: the same one again is the same asking. */
export const flagComment = (context: Context, asked: Asking) => ask(context, asked, null);

/** Asks for what somebody else has asked to have looked at. */
export async function secondCase(
  context: Context,
  { groupId, number, ...asked }: { groupId: string; number: number } & Omit<Asked, 'commentId'>,
) {
  requireUserId(context.actor);
  // Whoever may not read the comment is told the same as where there is no such case.
  const joined = await requireCase(context.db, { groupId, number });
  const commentId = (await findInCase(context.db, joined)) ?? joined.commentId;
  return ask(context, { commentId, ...asked }, joined);
}

type Joined = { id: string; flood: boolean; revisionHash: string };

async function ask(context: Context, { commentId, id, all = false, ...said }: Asking, joins: Joined | null) {
  const flaggerId = requireUserId(context.actor);
  const earlier = await findCaseOfFlag(context.db, { flagId: id, flaggerId });
  if (earlier) return earlier;
  const { groupId, authorId } = await findPlace(context, commentId);
  let caseId = '';
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      const held = await holdWords(context, tx, commentId);
      // Whoever joins an asking means the words that it was about.
      if (joins && !joins.flood && joins.revisionHash !== held.revisionHash) return { refused: 'not_open' };
      const flood = all
        ? await listLately(tx, { groupId, authorId, readerId: flaggerId, at: new Date(moment.at) })
        : undefined;
      const words = { ...held, ...(joins && { caseId: joins.id }), ...(flood && { flood }) };
      const outcome = flag(affairs, { ...words, ...said, flagId: id, flaggerId }, moment);
      if ('changes' in outcome) caseId = caseIn(outcome.changes);
      return outcome;
    },
    { about: { commentId, authorId, ...(joins && { caseId: joins.id }) } },
  );
  return requireCase(context.db, { id: caseId });
}

const caseIn = (changes: readonly Change[]): string =>
  changes.flatMap((each) => ('put' in each && each.put === 'case' ? [each.row.id] : []))[0] ?? '';

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
  const { groupId } = await findPlace(context, commentId);
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      const held = await holdWords(context, tx, commentId);
      revisionHash = held.revisionHash;
      return askToSeal(affairs, { ...held, ...said, flagId, byId: moment.userId }, moment);
    },
    { about: { commentId } },
  );
  return requireCase(context.db, { commentId, revisionHash, flood: false });
}
