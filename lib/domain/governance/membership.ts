/** Leaving, which is nobody's to refuse, and the offices that do not come from an election. */
import type { Affairs, Change, Moment, Outcome, Petition } from './affairs';
import { acted, refuse } from './act';
import { foundingDay, longestExclusion } from './constants';
import { isStanding, withCandidate } from './elections';
import { endMandate } from './ending';
import { byId, inTurn, noted } from './evolve';
import { hostWithout } from './host';
import { endOf, type Mandate } from './mandate';
import { activeMembers, isMember, mandateOf } from './standing-now';

export function leave(
  affairs: Affairs,
  { userId, excluded = false }: { userId: string; excluded?: boolean },
  moment: Moment,
): Outcome {
  if (!isMember(affairs, userId, moment.at)) return refuse('not_a_member');
  return acted(affairs, moment, (now) => departed(now, userId, excluded, moment.at));
}

/** Of whom the members excluded, what they have voted stays: an exclusion never reaches back into a ballot. */
export function departed(affairs: Affairs, userId: string, isExcluded: boolean, at: number): Change[] {
  const member = affairs.members.find((each) => each.userId === userId);
  const mandate = mandateOf(affairs, userId, at);
  const elections = affairs.petitions.filter(({ kind, endedAt }) => kind === 'election' && endedAt === null);
  return inTurn(
    affairs,
    () =>
      member
        ? [
            {
              put: 'member',
              row: { ...member, leftAt: at, ...(isExcluded ? { excludedUntil: at + longestExclusion } : {}) },
            },
          ]
        : [],
    () => [
      isExcluded
        ? noted(at, 'EXCLUDED', { actorKind: 'ASSEMBLY', targetId: userId, expiresAt: at + longestExclusion })
        : noted(at, 'LEFT', { actorKind: 'MEMBER', actorId: userId, targetId: userId }),
    ],
    (now) => (mandate ? endMandate(now, mandate, 'HOLDER_LEFT', at) : []),
    (now) => hostWithout(now, userId, at),
    (now) => struck(now, userId, isExcluded, at),
    () => elections.flatMap((petition) => standsNoMore(petition, userId, at)),
  );
}

/** From the rolls of what is open; base and support stay. */
const struck = (affairs: Affairs, userId: string, isExcluded: boolean, at: number): Change[] =>
  affairs.ballots
    .filter(({ closedAt }) => closedAt === null)
    .filter(({ roll }) => roll.some((entry) => entry.userId === userId && entry.struckAt === null))
    .map((ballot) => ({
      put: 'ballot',
      row: {
        ...ballot,
        roll: ballot.roll.map((entry) =>
          entry.userId === userId
            ? { ...entry, struckAt: at, hasVoted: isExcluded && entry.hasVoted }
            : entry,
        ),
        votes: isExcluded ? ballot.votes : ballot.votes.filter(({ voterId }) => voterId !== userId),
      },
    }));

const standsNoMore = (petition: Petition, userId: string, at: number): Change[] =>
  petition.candidates
    .filter((candidate) => candidate.userId === userId && candidate.withdrawnAt === null)
    .flatMap((candidate) => [
      { put: 'petition', row: withCandidate(petition, { ...candidate, withdrawnAt: at }) } as const,
      ...(isStanding(candidate)
        ? [noted(at, 'STANDS_NO_MORE', { petitionId: petition.id, targetId: userId })]
        : []),
    ]);

export function resign(
  affairs: Affairs,
  { mandateId, userId }: { mandateId: string; userId: string },
  moment: Moment,
): Outcome {
  const mandate = byId(affairs.mandates, mandateId);
  if (!mandate) return refuse('unknown');
  if (mandate.holderId !== userId) return refuse('not_yours');
  if (mandateOf(affairs, userId, moment.at)?.id !== mandateId) return refuse('no_mandate');
  const who = { actorKind: 'MODERATOR', actorId: userId } as const;
  return acted(affairs, moment, (now) => endMandate(now, mandate, 'RESIGNED', moment.at, who));
}

/** Said when a group is founded, in every invitation since, and once: looking after the margin until somebody is elected. */
export function foundMandate(
  affairs: Affairs,
  { mandateId, holderId, statement }: { mandateId: string; holderId: string; statement: string },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const founder = activeMembers(affairs, at).find(({ userId }) => userId === holderId);
  if (!founder) return refuse('not_a_member');
  if (affairs.mandates.length > 0) return refuse('already');
  const isFirst = affairs.members.every(({ joinedAt }) => founder.joinedAt <= joinedAt);
  if (!isFirst || at - founder.joinedAt > foundingDay) return refuse('too_late');
  const row: Mandate = {
    ...{ id: mandateId, holderId, statement, origin: 'FOUNDER', electionId: null },
    ...{ startsAt: at, endsAt: endOf(at), endedAt: null, endReason: null },
  };
  return acted(affairs, moment, () => [
    { put: 'mandate', row },
    noted(at, 'MANDATE_BEGUN', {
      ...{ actorKind: 'MEMBER', actorId: holderId, mandateId, targetId: holderId, expiresAt: row.endsAt },
    }),
  ]);
}
