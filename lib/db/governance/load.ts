/**
 * A group's affairs as its tables have them, held: whoever else wants to act in the same group waits, and so does a vote in
 * one of its open ballots. What ended long ago judges nothing any more, and is left where it is.
 */
import type { Affairs, Candidate, Petition } from '@/lib/domain/governance/affairs';
import { longAgo, mentionElections } from '@/lib/domain/governance/constants';
import type { Mandate } from '@/lib/domain/governance/mandate';
import type { Member } from '@/lib/domain/governance/roll';
import type { Db } from '../client';
import { loadBallots, type Rolls } from './load-ballots';
import { listConcernedComments, loadCases, loadDecisions, type About } from './load-cases';
import { loadHost } from './host';
import { loadMembers } from './members';

/** As the log's trigger has it (prisma/migrations/20261123060000_governance): acts in one group are one after another. */
const governing = 7206;

export const lockAffairs = (tx: Db, groupId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(${governing}::int, hashtext(${groupId}))`;

const ms = (at: Date): number => at.getTime();
const msOrNull = (at: Date | null): number | null => at?.getTime() ?? null;

export async function loadMandates(tx: Db, groupId: string): Promise<Mandate[]> {
  const rows = await tx.mandate.findMany({
    where: { groupId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ groupId: _, ...row }) => ({
    ...row,
    origin: row.origin as Mandate['origin'],
    startsAt: ms(row.startsAt),
    endsAt: ms(row.endsAt),
    endedAt: msOrNull(row.endedAt),
    endReason: row.endReason as Mandate['endReason'],
  }));
}

/** With those against these decisions, whenever they were: what the members have upheld is upheld for good. */
export async function loadPetitions(
  tx: Db,
  groupId: string,
  { since, decisionIds }: { since: Date; decisionIds: string[] },
): Promise<Petition[]> {
  const appeals = { kind: 'appeal', objectId: { in: decisionIds } };
  const rows = await tx.petition.findMany({
    where: { groupId, OR: [{ endedAt: null }, { endedAt: { gt: since } }, appeals] },
    include: {
      signatures: { orderBy: [{ at: 'asc' }, { userId: 'asc' }] },
      candidates: { orderBy: { userId: 'asc' } },
    },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ groupId: _, graveKind, personId, ...row }) => ({
    ...row,
    kind: row.kind as Petition['kind'],
    grave:
      graveKind === null ? null : { kind: graveKind as NonNullable<Petition['grave']>['kind'], personId },
    state: row.state as Petition['state'],
    openedAt: ms(row.openedAt),
    until: ms(row.until),
    endedAt: msOrNull(row.endedAt),
    ending: row.ending as Petition['ending'],
    signatures: row.signatures.map(({ userId, at }) => ({ userId, at: ms(at) })),
    candidates: row.candidates.map(({ petitionId: __, ...candidate }): Candidate => ({
      ...candidate,
      acceptedAt: msOrNull(candidate.acceptedAt),
      withdrawnAt: msOrNull(candidate.withdrawnAt),
    })),
  }));
}

async function listAppealed(tx: Db, groupId: string): Promise<string[]> {
  const rows = await tx.petition.findMany({
    where: { groupId, kind: 'appeal', endedAt: null },
    select: { objectId: true },
  });
  return rows.flatMap(({ objectId }) => objectId ?? []);
}

/** For an act, under `lockAffairs`: a vote that is under way is waited for, and one that comes later waits. */
export async function holdAffairs(tx: Db, groupId: string, at: Date, about: About): Promise<Affairs> {
  await tx.$queryRaw`SELECT id FROM ballots WHERE "groupId" = ${groupId} AND "closedAt" IS NULL ORDER BY id FOR UPDATE`;
  const members = await loadMembers(tx, groupId, at);
  const appealed = await listAppealed(tx, groupId);
  const comments = await listConcernedComments(tx, groupId, { at, appealed, about });
  return load(tx, groupId, { at, members, comments, rolls: { of: about.ballotId ?? '' } });
}

/**
 * To look at: with what those in an office have decided, and who could vote in what has closed; of a group of friends, all
 * that there ever was.
 */
export async function loadAffairs(tx: Db, groupId: string, at: Date, about: About = {}): Promise<Affairs> {
  const members = await loadMembers(tx, groupId, at);
  if (members.length < mentionElections)
    return load(tx, groupId, { at, members, comments: null, rolls: 'all' });
  const shown = await tx.decision.findMany({
    where: { case: { groupId }, OR: [{ mandateId: { in: await listOffices(tx, groupId) } }, { id: { in: await listAppealed(tx, groupId) } }] },
    select: { id: true },
  }); // prettier-ignore
  const comments = await listConcernedComments(tx, groupId, {
    at,
    appealed: shown.map(({ id }) => id),
    about,
  });
  return load(tx, groupId, { at, members, comments, rolls: 'all' });
}

async function listOffices(tx: Db, groupId: string): Promise<string[]> {
  const rows = await tx.mandate.findMany({ where: { groupId, endedAt: null }, select: { id: true } });
  return rows.map(({ id }) => id);
}

type Part = { at: Date; members: Member[]; comments: string[] | null; rolls: Rolls };

async function load(tx: Db, groupId: string, { at, members, comments, rolls }: Part): Promise<Affairs> {
  const since = new Date(at.getTime() - longAgo);
  const cases = await loadCases(tx, groupId, comments);
  const decisions = await loadDecisions(tx, cases.map(({ id }) => id)); // prettier-ignore
  const decisionIds = decisions.map(({ id }) => id);
  return {
    ...{ cases, members, decisions },
    mandates: await loadMandates(tx, groupId),
    petitions: await loadPetitions(tx, groupId, { since, decisionIds }),
    ballots: await loadBallots(tx, groupId, { since, members, rolls }),
    host: await loadHost(tx, groupId),
  };
}
