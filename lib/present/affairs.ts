/** A group's affairs as one of its members sees them. */
import type { Case } from '@/lib/domain/governance/affairs';
import { mentionElections } from '@/lib/domain/governance/constants';
import { accountOf } from '@/lib/domain/governance/account';
import { isFlood, isOut, partsOf } from '@/lib/domain/governance/flood';
import type { Mandate } from '@/lib/domain/governance/mandate';
import { personOf, type AffairsNow } from '@/lib/domain/governance/now';
import {
  activeMembers,
  baseNow,
  heldBy,
  holdingOf,
  mode,
  moderatorsInForce,
} from '@/lib/domain/governance/standing-now';
import { thresholds } from '@/lib/domain/governance/thresholds';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { presentBallot, presentPetition, type Seen } from './ballot';
import { presentHost } from './hosting';
import type { AffairsView, CaseRow, ExcludedView, ModeratorView, PetitionView } from './governing';

const iso = (at: number): string => new Date(at).toISOString();

/** How many of theirs followed each other without a gap, this one included. */
function countInARow({ affairs }: Pick<AffairsNow, 'affairs'>, mandate: Mandate): number {
  const endOf = ({ endedAt, endsAt }: Mandate) => endedAt ?? endsAt;
  const before = affairs.mandates.find(
    (each) =>
      each.id !== mandate.id && each.holderId === mandate.holderId && endOf(each) === mandate.startsAt,
  );
  return before ? 1 + countInARow({ affairs }, before) : 1;
}

const toCollecting = ({ id, has, needs, until, signed }: PetitionView) => ({
  ...{ petitionId: id, has, needs, until, signed },
});

function presentModerator(seen: Seen, mandate: Mandate, userId: string): ModeratorView {
  const now = reveal(seen);
  const { id, holderId, origin, statement, startsAt, endsAt } = mandate;
  const recall = now.affairs.petitions.find(
    ({ kind, objectId, state }) => kind === 'recall' && objectId === id && state === 'COLLECTING',
  );
  return {
    ...{ mandateId: id, origin, statement, startsAt: iso(startsAt), endsAt: iso(endsAt) },
    holder: personOf(now, holderId),
    inARow: countInARow(now, mandate),
    account: accountOf(now.affairs, id),
    recall: recall ? toCollecting(presentPetition(seen, recall, userId)) : null,
    isOwn: holderId === userId,
  };
}

export function presentCaseRow(
  seen: Authorized<'affairs.read' | 'case.read', AffairsNow>,
  of: Case,
): CaseRow {
  const now = reveal(seen);
  const { affairs, numbers } = now;
  const decision = affairs.decisions
    .filter(({ caseId, undoneAt }) => caseId === of.id && undoneAt === null)
    .at(-1);
  const holding = holdingOf(affairs, of.commentId);
  const as = holding?.caseId === of.id ? holding.as : null;
  return {
    number: numbers.get(of.id) ?? 0,
    state: of.state,
    openedAt: iso(of.openedAt),
    author: personOf(now, of.authorId),
    kinds: [...new Set(of.flags.flatMap(({ kind, withdrawnAt }) => (withdrawnAt === null ? [kind] : [])))],
    seconded: of.secondedAt !== null,
    held: !isFlood(of) ? as : partsOf(of).every(isOut) ? null : heldBy(affairs, of),
    comments: partsOf(of).length,
    decision: decision ? { act: decision.act, by: decision.by, at: iso(decision.at) } : null,
  };
}

function presentExcluded(now: AffairsNow): ExcludedView[] {
  const { affairs, at } = now;
  const isAsked = (userId: string) =>
    affairs.petitions.some(
      ({ grave, endedAt }) => grave?.kind === 'READMIT' && grave.personId === userId && endedAt === null,
    );
  return affairs.members.flatMap(({ userId, leftAt, excludedUntil = null }) =>
    leftAt !== null && excludedUntil !== null && excludedUntil > at
      ? [{ ...personOf(now, userId), until: iso(excludedUntil), asked: isAsked(userId) }]
      : [],
  );
}

/** How long what is closed stays to be seen among what is going on. */
const lately = 30 * 24 * 60 * 60 * 1000;

export function presentAffairs(
  authorized: Authorized<'affairs.read', AffairsNow>,
  userId: string,
): AffairsView {
  const now = reveal(authorized);
  const { affairs, at, group, ready } = now;
  const members = activeMembers(affairs, at).length;
  const ballots = affairs.ballots
    .filter(({ closedAt }) => closedAt === null || closedAt > at - lately)
    .toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || b.opensAt - a.opensAt);
  return {
    group: { id: group.id, name: group.name },
    isOpen: group.readers === 'world',
    members,
    fold: thresholds(baseNow(affairs, at)).fold,
    mode: mode(affairs, at),
    host: presentHost(authorized, userId),
    mentionsElections:
      members >= mentionElections || affairs.cases.some(({ secondedAt }) => secondedAt !== null),
    moderators: moderatorsInForce(affairs, at).map((each) => presentModerator(authorized, each, userId)),
    excluded: presentExcluded(now),
    ready: ready.map((id) => personOf(now, id)),
    standsReady: ready.includes(userId),
    vouching: now.vouching,
    petitions: affairs.petitions
      .filter(({ endedAt, state }) => endedAt === null && state !== 'VOTING')
      .map((each) => presentPetition(authorized, each, userId)),
    ballots: ballots.flatMap((each) => presentBallot(authorized, each, userId) ?? []),
    cases: affairs.cases
      .filter(({ endedAt }) => endedAt === null)
      .map((each) => presentCaseRow(authorized, each)),
  };
}
