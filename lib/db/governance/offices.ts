/** Offices that are over, with all that was decided in them: what their accounts are counted from. */
import type { Affairs } from '@/lib/domain/governance/affairs';
import { noAffairs } from '@/lib/domain/governance/affairs';
import type { Mandate } from '@/lib/domain/governance/mandate';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { loadMandates, loadPetitions } from './load';
import { loadCases, loadDecisions } from './load-cases';

type OfGroup = Authorized<'affairs.read', { id: string }>;

/** The last one first. */
export async function listPastMandates(db: Db, group: OfGroup): Promise<Mandate[]> {
  const mandates = await loadMandates(db, reveal(group).id);
  return mandates
    .filter(({ endedAt }) => endedAt !== null)
    .toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0));
}

/** As much of a group's affairs as these offices had to do with. */
export async function loadDoneIn(db: Db, group: OfGroup, mandates: readonly Mandate[]): Promise<Affairs> {
  const { id: groupId } = reveal(group);
  const done = await db.decision.findMany({
    where: { mandateId: { in: mandates.map(({ id }) => id) } },
    select: { id: true, caseId: true, case: { select: { commentId: true } } },
  });
  const decisionIds = done.map(({ id }) => id);
  const comments = [...new Set(done.map((each) => each.case.commentId))];
  return {
    ...noAffairs,
    mandates,
    cases: await loadCases(db, groupId, comments),
    decisions: await loadDecisions(db, [...new Set(done.map(({ caseId }) => caseId))]),
    petitions: await loadPetitions(db, groupId, { since: new Date(), decisionIds }),
  };
}

/** How often members asked while each of them was in force: of everything, whoever answered it. */
export async function countFlagsIn(db: Db, group: OfGroup, mandates: readonly Mandate[]) {
  const { id: groupId } = reveal(group);
  const counts = new Map<string, number>();
  for (const { id, startsAt, endedAt, endsAt } of mandates) {
    const at = { gte: new Date(startsAt), lt: new Date(endedAt ?? endsAt) };
    counts.set(id, await db.flag.count({ where: { at, withdrawnAt: null, case: { groupId } } }));
  }
  return counts;
}
