/**
 * An act in a group's affairs, in one transaction: whoever acts is a member now, time alone has done its work first, and what
 * is decided stands with its rows in the log and in the outbox, or not at all.
 */
import { createEvents, type NewEvent } from '@/lib/db/event';
import { readClock } from '@/lib/db/clock';
import { isUniqueViolation, type Db } from '@/lib/db/client';
import { findGroup } from '@/lib/db/group';
import { closeGroup, holdEveryone } from '@/lib/db/dissolution';
import { holdAffairs, lockAffairs } from '@/lib/db/governance/load';
import type { About } from '@/lib/db/governance/load-cases';
import { persist } from '@/lib/db/governance/persist';
import type { Affairs, Change, Moment, Outcome, Refusal } from '@/lib/domain/governance/affairs';
import { carriedIn } from '@/lib/domain/governance/carried';
import { advance } from '@/lib/domain/governance/due';
import { evolve } from '@/lib/domain/governance/evolve';
import { AppError } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from '../context';
import { refuseExcluded } from '../margin/mute';
import { carryOut } from './carrying-out';
import { dissolveIn } from './dissolving';

/** What an act may not be for another's sake is forbidden; what has passed meanwhile is a conflict. */
const conflicts: ReadonlySet<Refusal> = new Set([
  'not_open',
  'too_late',
  'already',
  'in_office',
  'deciding',
  'too_many',
]);
const refusalOf = (refused: Refusal) =>
  refused === 'unknown'
    ? new AppError('not_found')
    : new AppError(conflicts.has(refused) ? 'conflict' : 'forbidden', `governing_${refused}`);

/**
 * Writes what changed. Gives what is to be told of it, of the group's affairs to its members and of a comment to who reads it:
 * as the last thing of the transaction, since whoever tells holds up all who tell.
 */
async function record(
  tx: Db,
  groupId: string,
  { before, changes, at }: { before: Affairs; changes: readonly Change[]; at: Date },
): Promise<NewEvent[]> {
  if (changes.length === 0) return [];
  const carried = carriedIn(before, changes);
  const end = carried.find(({ grave }) => grave.kind === 'DISSOLVE');
  if (end || endsGroup(changes)) await holdEveryone(tx, groupId);
  const held = await persist(tx, groupId, { before, changes });
  const shown = await carryOut(tx, groupId, { carried, at });
  if (end)
    await dissolveIn(tx, groupId, {
      affairs: evolve(before, changes),
      row: {
        at: at.getTime(),
        actorKind: 'ASSEMBLY',
        actorId: null,
        act: 'DISSOLVED',
        ballotId: end.ballotId,
      },
    });
  // The host's word, whose time has come; all that is left to end is written by now.
  if (endsGroup(changes)) await closeGroup(tx, groupId, at);
  return [
    ...[...held, ...shown].map((comment) => shownAgain(comment, at)),
    { kind: 'group_governed', groupId, createdAt: at },
  ];
}

const endsGroup = (changes: readonly Change[]): boolean =>
  changes.some((change) => 'log' in change && change.log.act === 'HOST_CLOSED');

const shownAgain = ({ id, threadId }: Shown, createdAt: Date): NewEvent => ({
  ...{ kind: 'comment_updated', threadId, commentId: id, createdAt },
});

/** Nobody else acts in this group until the transaction ends: taken before any row that an act might change. */
async function openAffairs(tx: Db, groupId: string, newId: () => string, about: About = {}) {
  const at = await readClock(tx);
  const stored = await holdAffairs(tx, groupId, at, about);
  const due = advance(stored, at.getTime(), newId);
  return { at, stored, due, affairs: evolve(stored, due) };
}

/** What is written with an act, and what besides what is open it must know of. */
type Shown = { id: string; threadId: string };
type Beside = {
  also?: (tx: Db) => Promise<Shown[] | void>;
  about?: About;
  /** Not in a group whose end has come in this very moment: nothing is done in it any more but by those who leave. */
  unlessEnded?: true;
};
type Decide = (affairs: Affairs, moment: Moment & { userId: string }, tx: Db) => Outcome | Promise<Outcome>;
type With = Pick<Context, 'actor' | 'db' | 'newId'>;

/**
 * `decide` is given the affairs as they are now. `also` writes what is no part of them (a vote), before they are recorded, and
 * gives the comments that are seen otherwise by it; what ended before is known where it is `about` it.
 * An act that is refused changes nothing; the refusal says why.
 */
export async function act(
  context: With,
  groupId: string,
  decide: Decide,
  beside: Beside = {},
): Promise<void> {
  const userId = requireUserId(context.actor);
  const acting = context.db.$transaction(async (tx) => {
    await lockAffairs(tx, groupId);
    const locked = await lockActor(tx, context.actor, groupId);
    authorize(locked, 'affairs.take_part', await findGroup(tx, groupId));
    await refuseExcluded(tx, groupId, userId, await readClock(tx));
    await createEvents(tx, await actIn(tx, context, groupId, decide, { ...beside, unlessEnded: true }));
  });
  await acting.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('conflict', 'id_taken', { cause: error }) : error;
  });
}

/** As a part of another write, which has taken `lockAffairs` first, knows that this may be done, and tells what this gives. */
export async function actIn(
  tx: Db,
  { actor, newId }: Pick<Context, 'actor' | 'newId'>,
  groupId: string,
  decide: Decide,
  { also, about, unlessEnded }: Beside = {},
): Promise<NewEvent[]> {
  const userId = requireUserId(actor);
  const { at, stored, due, affairs } = await openAffairs(tx, groupId, newId, about);
  if (unlessEnded && endsGroup(due)) throw new AppError('forbidden', 'dissolved');
  const outcome = await decide(affairs, { at: at.getTime(), newId, userId }, tx);
  if ('refused' in outcome) throw refusalOf(outcome.refused);
  const shown = (await also?.(tx)) ?? [];
  const told = await record(tx, groupId, { before: stored, changes: [...due, ...outcome.changes], at });
  return [...shown.map((comment) => shownAgain(comment, at)), ...told];
}

/** What time alone has brought; the same when it is done by several at once, or again. True: there was something. */
export async function catchUp(db: Context['db'], groupId: string, newId: () => string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await lockAffairs(tx, groupId);
    const { at, stored, due } = await openAffairs(tx, groupId, newId);
    const told = await record(tx, groupId, { before: stored, changes: due, at });
    if (told.length > 0) await createEvents(tx, told);
    return due.length > 0;
  });
}
