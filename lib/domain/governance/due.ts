/** What time alone brings. Each thing has its own moment, so that it does not matter when somebody looks. */
import type { Affairs, Case, Change, Moment, Petition } from './affairs';
import { lapse } from './cases';
import { closeBallot } from './certify';
import { dormantAfter, leastForElection, nextNomination, windows } from './constants';
import { endByHost } from './dissolving';
import { isStanding } from './elections';
import { ended, endMandate } from './ending';
import { evolve, inTurn, noted } from './evolve';
import { putToMembers, settle } from './opening';
import { hostWithout, isDeciding, lastDecidedAt } from './host';
import { openNomination, toBallot } from './progress';
import { activeMembers } from './standing-now';
import { closingOf } from './voting';

type Due = {
  at: number;
  /** Of two in the same moment, the lower comes first: an office that is over is not recalled. */
  rank: number;
  id: string;
  bring: (affairs: Affairs, moment: Moment) => Change[];
};

/** All that has come about up to `at`, in its order and at its moments; of what it gives nothing is left to give. */
export function advance(affairs: Affairs, at: number, newId: () => string): Change[] {
  const changes: Change[] = [];
  let now = affairs;
  for (;;) {
    const next = firstDue(now);
    if (!next || next.at > at) return changes;
    const moment = { at: next.at, newId };
    const brought = inTurn(
      now,
      (then) => next.bring(then, moment),
      (then) => settle(then, moment),
    );
    changes.push(...brought);
    now = evolve(now, brought);
  }
}

/** When something will come about next, if nobody does anything. */
export const nextDueAt = (affairs: Affairs): number | null => firstDue(affairs)?.at ?? null;

const firstDue = (affairs: Affairs): Due | undefined =>
  [
    ...mandateDue(affairs),
    ...affairs.ballots.filter(({ closedAt }) => closedAt === null).map(ballotDue),
    ...affairs.petitions.filter(({ endedAt }) => endedAt === null).flatMap(petitionDue),
    ...affairs.cases.flatMap(caseDue),
    ...nominationDue(affairs),
    ...hostDue(affairs),
  ].sort((a, b) => a.at - b.at || a.rank - b.rank || (a.id < b.id ? -1 : 1))[0];

/** At its end; or when its holder went, if that was in a way that told nobody (an account that was closed). */
function mandateDue({ members, mandates }: Affairs): Due[] {
  return mandates.flatMap((mandate): Due[] => {
    const { id, holderId, startsAt, endsAt, endedAt } = mandate;
    if (endedAt !== null) return [];
    const leftAt = members.find(({ userId }) => userId === holderId)?.leftAt ?? endsAt;
    const at = Math.min(endsAt, Math.max(startsAt, leftAt));
    const reason = at < endsAt ? 'HOLDER_LEFT' : 'EXPIRED';
    return [{ at, rank: 0, id, bring: (now) => endMandate(now, mandate, reason, at) }];
  });
}

const ballotDue = (ballot: Affairs['ballots'][number]): Due => ({
  ...{ at: closingOf(ballot), rank: 1, id: ballot.id },
  bring: (now, moment) => closeBallot(now, ballot.id, moment),
});

function petitionDue(petition: Petition): Due[] {
  const { id, state, until } = petition;
  const due = { at: until, rank: 2, id };
  const end = (ending: 'TOO_FEW' | 'LAPSED', at: number) => [
    ended(petition, ending, at),
    noted(at, 'PETITION_ENDED', { petitionId: id, outcome: ending }),
  ];
  if (state === 'COLLECTING') return [{ ...due, bring: (_, { at }) => end('TOO_FEW', at) }];
  if (state === 'WARNED') return [{ ...due, bring: (now, moment) => toBallot(now, petition, moment) }];
  if (state !== 'NOMINATING') return [];
  return [
    {
      ...due,
      bring: (now, moment) =>
        petition.candidates.some(isStanding) ? toBallot(now, petition, moment) : end('LAPSED', moment.at),
    },
  ];
}

function caseDue(of: Case): Due[] {
  if (of.state !== 'OPEN') return [];
  const due = { rank: 3, id: of.id };
  if (of.secondedAt === null)
    return [{ ...due, at: of.openedAt + windows.seconding, bring: (_, { at }) => lapse(of, at) }];
  const at = of.secondedAt + windows.answering;
  return [{ ...due, at, bring: (now, moment) => putToMembers(now, of, moment) }];
}

/** A host who went in a way that told nobody is host no more; and a group that is to end does, once nothing is being decided. */
function hostDue(affairs: Affairs): Due[] {
  const { host, members } = affairs;
  if (!host) return [];
  const gone = members.flatMap(({ userId, leftAt }): Due[] =>
    leftAt !== null && (userId === host.userId || userId === host.offeredToId)
      ? [{ at: leftAt, rank: 0, id: userId, bring: (now) => hostWithout(now, userId, leftAt) }]
      : [],
  );
  if (!host.closing || isDeciding(affairs)) return gone;
  const at = Math.max(host.closing.at, lastDecidedAt(affairs));
  return [...gone, { at, rank: 5, id: '', bring: (now) => endByHost(now, host, at) }];
}

/** Three weeks before an office ends: nobody can forget the next election, and nobody can prevent it. */
function nominationDue(affairs: Affairs): Due[] {
  const last = affairs.mandates.filter(({ endedAt }) => endedAt === null).map(({ endsAt }) => endsAt);
  if (last.length === 0) return [];
  const at = Math.max(...last) - nextNomination;
  const elections = affairs.petitions.filter(({ kind }) => kind === 'election');
  const collecting = elections.find(({ state }) => state === 'COLLECTING');
  const isUnderWay = elections.some(
    ({ state, openedAt, endedAt }) =>
      state !== 'COLLECTING' && (openedAt >= at || endedAt === null || endedAt > at),
  );
  if (isUnderWay || isTooQuiet(affairs, at)) return [];
  const bring: Due['bring'] = (_, moment) => openNomination(collecting ?? systemElection(moment), moment.at);
  return [{ at, rank: 4, id: '', bring }];
}

/** Too few for an election, or asleep. Who was here since the moment that is looked at may have been here then too. */
function isTooQuiet(affairs: Affairs, at: number): boolean {
  const members = activeMembers(affairs, at);
  const isAwake = members.some(({ seenAt }) => seenAt !== null && at - seenAt <= dormantAfter);
  return members.length < leastForElection || !isAwake;
}

const systemElection = ({ at, newId }: Moment): Petition => ({
  ...{ id: newId(), kind: 'election', objectId: null, grave: null, statement: '', needs: 0 },
  ...{ state: 'COLLECTING', openedAt: at, until: at, signatures: [], candidates: [] },
  ...{ ballotId: null, endedAt: null, ending: null },
});
