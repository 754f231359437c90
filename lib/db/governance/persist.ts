/**
 * What an act changed, written: rows as they are now, each change's line in the group's log, and how comments are held by it.
 * Under `lockAffairs`, in the transaction of the act.
 */
import type { Affairs, BallotState, Case, Change, Decision, Petition } from '@/lib/domain/governance/affairs';
import { evolve } from '@/lib/domain/governance/evolve';
import { isFlood, partsOf } from '@/lib/domain/governance/flood';
import type { Mandate } from '@/lib/domain/governance/mandate';
import type { Db } from '../client';
import { persistBallot } from './ballot';
import { createFlood, updateFlood } from './flood';
import { holdComments } from './hold';
import { persistHost } from './host';
import { appendLog } from './log';
import { persistMember } from './members';

const toDate = (at: number): Date => new Date(at);
const orNull = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** Of rows that changed more than once, as they are at the end. */
function lastOf<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

async function persistMandate(tx: Db, groupId: string, { id, endedAt, endReason, ...given }: Mandate) {
  const ended = { endedAt: orNull(endedAt), endReason };
  await tx.mandate.upsert({
    where: { id },
    create: {
      ...given,
      ...ended,
      id,
      groupId,
      startsAt: toDate(given.startsAt),
      endsAt: toDate(given.endsAt),
    },
    update: ended,
    select: { id: true },
  });
}

/** `snapshot`: the words as they were flagged, which only a new case asks for. */
async function persistCase(tx: Db, groupId: string, row: Case, before: Case | undefined) {
  const { id, commentId, authorId, revisionHash, salt = '' } = row;
  const given = { commentId, authorId, revisionHash, salt, flood: isFlood(row) };
  const state = {
    state: row.state,
    openedAt: toDate(row.openedAt),
    secondedAt: orNull(row.secondedAt),
    foldedAt: orNull(row.foldedAt),
    sealedAt: orNull(row.sealed?.at ?? null),
    ...(row.sealed && { paraphrase: row.sealed.paraphrase }),
    sealAskedById: row.sealAskedById,
    referredAt: orNull(row.referredAt),
    aboutId: row.aboutId ?? null,
    wordsRemovedAt: orNull(row.wordsRemovedAt ?? null),
    endedAt: orNull(row.endedAt),
  };
  const updated = await tx.case.updateMany({ where: { id }, data: state });
  if (updated.count === 0) {
    const { body } = await tx.comment.findUniqueOrThrow({
      where: { id: commentId },
      select: { body: true },
    });
    const last = await tx.case.findFirst({
      where: { groupId },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const number = (last?.number ?? 0) + 1;
    await tx.case.create({
      data: { ...state, ...given, id, groupId, number, snapshot: body },
      select: { id: true },
    });
    await createFlood(tx, row);
  } else await updateFlood(tx, before, row);
  for (const { at, withdrawnAt, ...flag } of row.flags) {
    // One that was withdrawn may be made again, about something else.
    const data = { kind: flag.kind, note: flag.note, at: toDate(at), withdrawnAt: orNull(withdrawnAt) };
    const { count } = await tx.flag.updateMany({ where: { id: flag.id, caseId: id }, data });
    if (count === 0) await tx.flag.create({ data: { ...flag, ...data, caseId: id }, select: { id: true } });
  }
}

/** Its id is made by a browser: what has it already, in another case, is never written over. */
async function persistDecision(tx: Db, { id, ...row }: Decision) {
  const undone = {
    appealUntil: toDate(row.appealUntil),
    suspendedAt: orNull(row.suspendedAt),
    undoneAt: orNull(row.undoneAt),
    undoneBy: row.undoneBy,
  };
  const where = { id, caseId: row.caseId };
  if ((await tx.decision.updateMany({ where, data: undone })).count > 0) return;
  const data = { ...row, ...undone, id, until: orNull(row.until), at: toDate(row.at) };
  await tx.decision.create({ data, select: { id: true } });
}

async function persistPetition(tx: Db, groupId: string, petition: Petition) {
  const { id, grave, signatures, candidates, ...row } = petition;
  const { kind, objectId, openedAt, needs, statement, ...rest } = row;
  const state = { ...rest, until: toDate(row.until), endedAt: orNull(row.endedAt) };
  if ((await tx.petition.updateMany({ where: { id, groupId }, data: state })).count === 0) {
    const about = { graveKind: grave?.kind ?? null, personId: grave?.personId ?? null };
    const given = { ...{ id, groupId, kind, objectId, needs, statement }, openedAt: toDate(openedAt) };
    await tx.petition.create({ data: { ...given, ...about, ...state }, select: { id: true } });
  }
  await tx.signature.createMany({
    data: signatures.map(({ userId, at }) => ({ petitionId: id, userId, at: toDate(at) })),
    skipDuplicates: true,
  });
  for (const { userId, acceptedAt, withdrawnAt, ...candidate } of candidates) {
    const of = { ...candidate, acceptedAt: orNull(acceptedAt), withdrawnAt: orNull(withdrawnAt) };
    await tx.candidate.upsert({
      where: { petitionId_userId: { petitionId: id, userId } },
      create: { petitionId: id, userId, ...of },
      update: of,
      select: { userId: true },
    });
  }
}

const rowsOf = <Put extends Exclude<Change, { log: unknown }>['put']>(changes: readonly Change[], put: Put) =>
  changes.flatMap((change) => ('put' in change && change.put === put ? [change.row] : [])) as Extract<
    Change,
    { put: Put }
  >['row'][];

/** Answers with the comments that are held otherwise than before. `before`: the affairs as `loadAffairs` gave them. */
export async function persist(
  tx: Db,
  groupId: string,
  { before, changes }: { before: Affairs; changes: readonly Change[] },
) {
  const after = evolve(before, changes);
  for (const row of lastOf(rowsOf(changes, 'petition'))) await persistPetition(tx, groupId, row);
  for (const row of lastOf(rowsOf(changes, 'mandate'))) await persistMandate(tx, groupId, row);
  const cases = lastOf(rowsOf(changes, 'case'));
  const known = new Map(before.cases.map((each) => [each.id, each]));
  for (const row of cases) await persistCase(tx, groupId, row, known.get(row.id));
  const was = new Map(before.ballots.map((ballot): [string, BallotState] => [ballot.id, ballot]));
  for (const row of lastOf(rowsOf(changes, 'ballot')))
    await persistBallot(tx, groupId, {
      before: was.get(row.id) ?? null,
      after: row,
      personId: after.petitions.find(({ id }) => id === row.objectId)?.grave?.personId ?? null,
    });
  const decisions = lastOf(rowsOf(changes, 'decision'));
  for (const row of decisions) await persistDecision(tx, row);
  for (const row of rowsOf(changes, 'member')) await persistMember(tx, groupId, row);
  const host = rowsOf(changes, 'host').at(-1);
  if (host !== undefined) await persistHost(tx, groupId, host);
  await appendLog(
    tx,
    groupId,
    changes.flatMap((change) => ('log' in change ? [change.log] : [])),
  );
  const touched = new Set([...cases.map(({ id }) => id), ...decisions.map(({ caseId }) => caseId)]);
  const concerned = after.cases
    .filter(({ id }) => touched.has(id))
    .flatMap((of) => partsOf(of).map(({ commentId }) => commentId));
  return holdComments(tx, after, concerned);
}
