/**
 * The host of roster and plan: one named member who keeps who is in the group and its dates, and nothing else. Chosen at the
 * founding, or taken over from whoever was it. Nothing here changes a vote, a roll, a mandate, a decision or words: the roster is
 * not shortened while anything is being decided. (Design: governance.md, 2.2.)
 */
import type { Affairs, Change, LogRow, Moment, Outcome } from './affairs';
import { stateOfDecision } from './account';
import { acted, isReason, refuse } from './act';
import { closingNotice, foundingDay, oneOffIn, tenure } from './constants';
import { endAsMoot } from './ending';
import { byId, inTurn, noted, unnamed } from './evolve';
import type { Host } from './roster';
import { activeMembers, isAboutHost, isMember, mandateOf } from './standing-now';

type HostEnding = 'RESIGNED' | 'HANDED_OVER' | 'HOLDER_LEFT' | 'VOTED' | 'DISSOLVED';
type Who = Partial<Pick<LogRow, 'actorKind' | 'actorId'>>;

const named = (actorId: string) => ({ actorKind: 'MEMBER', actorId }) as const;
const begun = (userId: string): Host => ({ userId, offeredToId: null, closing: null });
const put = (row: Host | null): Change => ({ put: 'host', row });

/** Something collects signatures, waits to be voted on, is voted on, or was asked of the members. */
export const isDeciding = ({ petitions, ballots, cases }: Affairs): boolean =>
  petitions.some(({ endedAt }) => endedAt === null) ||
  ballots.some(({ closedAt }) => closedAt === null) ||
  cases.some(({ endedAt }) => endedAt === null);

/** When the last of it was over. */
export const lastDecidedAt = ({ petitions, ballots, cases }: Affairs): number =>
  Math.max(
    -Infinity,
    ...petitions.map(({ endedAt }) => endedAt ?? -Infinity),
    ...ballots.map(({ closedAt }) => closedAt ?? -Infinity),
    ...cases.map(({ endedAt }) => endedAt ?? -Infinity),
  );

/** What the host alone does. */
const asHost = (affairs: Affairs, userId: string, then: (host: Host) => Outcome): Outcome =>
  affairs.host?.userId === userId ? then(affairs.host) : refuse('not_host');

/** Said when a group is founded, and in every invitation since. Nobody becomes it later but from another's hands. */
export function foundHost(affairs: Affairs, { userId }: { userId: string }, moment: Moment): Outcome {
  const { at } = moment;
  const founder = activeMembers(affairs, at).find((each) => each.userId === userId);
  if (!founder) return refuse('not_a_member');
  if (affairs.host) return refuse('already');
  if (affairs.members.length > 1 || at - founder.joinedAt > foundingDay) return refuse('too_late');
  return acted(affairs, moment, () => [
    put(begun(userId)),
    noted(at, 'HOST_BEGUN', { ...named(userId), targetId: userId }),
  ]);
}

type Removal = { userId: string; byId: string; reason: string };

/** No exclusion: they may come back as anybody comes. What they wrote, what they have voted and what was decided stay. */
export function removeFromRoster(affairs: Affairs, removal: Removal, moment: Moment): Outcome {
  const { userId, byId: hostId, reason } = removal;
  const { at } = moment;
  return asHost(affairs, hostId, () => {
    if (userId === hostId) return refuse('about_yourself');
    const member = activeMembers(affairs, at).find((each) => each.userId === userId);
    if (!member) return refuse('unknown');
    if (!isReason(reason)) return refuse('reason_too_short');
    if (mandateOf(affairs, userId, at)) return refuse('in_office');
    if (isDeciding(affairs) || mayAppeal(affairs, userId, at)) return refuse('deciding');
    if (hasShortened(affairs, at)) return refuse('too_many');
    return acted(
      affairs,
      moment,
      () => [
        { put: 'member', row: { ...member, leftAt: at } },
        noted(at, 'ROSTER_REMOVED', { ...named(hostId), targetId: userId, reason: reason.trim() }),
      ],
      (now) => hostWithout(now, userId, at),
    );
  });
}

/**
 * Or a host would take off all who are of another mind, and have the others vote the same minute. Whoever went otherwise counts
 * too: all who read the log have the time to ask for a vote, which keeps the roster as it is.
 */
function hasShortened(affairs: Affairs, at: number): boolean {
  const { members } = affairs;
  const gone = members.filter(({ leftAt }) => leftAt !== null && leftAt <= at && at - leftAt < tenure).length;
  const most = Math.floor((activeMembers(affairs, at).length + gone) / oneOffIn);
  return gone >= Math.max(1, most);
}

/** What was decided about their words is theirs to bring before the members, as long as that can be done at all. */
const mayAppeal = (affairs: Affairs, userId: string, at: number): boolean =>
  affairs.decisions.some(
    (decision) =>
      decision.act !== 'DISMISS' &&
      byId(affairs.cases, decision.caseId)?.authorId === userId &&
      stateOfDecision(decision, affairs, at) === 'STANDING',
  );

export function offerHost(
  affairs: Affairs,
  { userId, byId: hostId }: { userId: string; byId: string },
  moment: Moment,
): Outcome {
  return asHost(affairs, hostId, (host) => {
    if (userId === hostId) return refuse('about_yourself');
    if (!isMember(affairs, userId, moment.at)) return refuse('unknown');
    if (host.offeredToId === userId) return refuse('already');
    return acted(affairs, moment, () => [
      put({ ...host, offeredToId: userId }),
      // To whom is between the two: nobody declines before everyone.
      noted(moment.at, 'HOST_OFFERED', named(hostId)),
      ...offerOver(host, moment.at),
    ]);
  });
}

const offerOver = ({ offeredToId }: Host, at: number, who: Who = {}): Change[] =>
  offeredToId === null ? [] : [noted(at, 'HOST_OFFER_ENDED', who)];

/** Taken back by whoever made it, or declined. */
export function endHostOffer(affairs: Affairs, { userId }: { userId: string }, moment: Moment): Outcome {
  const { host } = affairs;
  if (!host || (host.userId !== userId && host.offeredToId !== userId)) return refuse('not_yours');
  if (host.offeredToId === null) return refuse('already');
  return acted(affairs, moment, () => [
    put({ ...host, offeredToId: null }),
    ...offerOver(host, moment.at, unnamed),
  ]);
}

/** It passes by the yes of whom it was offered to, and by nothing else. That the group closes was the other's word. */
export function acceptHost(affairs: Affairs, { userId }: { userId: string }, moment: Moment): Outcome {
  const { host } = affairs;
  const { at } = moment;
  if (host?.offeredToId !== userId) return refuse('not_yours');
  if (isBeingJudged(affairs)) return refuse('deciding');
  return acted(affairs, moment, () => [
    put(begun(userId)),
    noted(at, 'HOST_BEGUN', { ...named(userId), targetId: userId }),
    noted(at, 'HOST_ENDED', { targetId: host.userId, outcome: 'HANDED_OVER' }),
    ...closingOver(host, at, {}),
  ]);
}

/**
 * Not from under a vote on themself: who came since it was asked for would be on its roll, as soon as there were no host. A vote
 * on there being one has nothing left to end.
 */
export const layDownHost = (affairs: Affairs, { userId }: { userId: string }, moment: Moment): Outcome =>
  asHost(affairs, userId, (host) =>
    isBeingJudged(affairs)
      ? refuse('deciding')
      : acted(affairs, moment, (now) => endHost(now, host, 'RESIGNED', moment.at, named(userId))),
  );

const isBeingJudged = (affairs: Affairs): boolean =>
  affairs.petitions.some(
    (petition) =>
      petition.endedAt === null && petition.grave?.kind !== 'NO_HOST' && isAboutHost(affairs, petition),
  );

/** Nobody follows by themselves. A vote on it has nothing left to end. */
export function endHost(
  affairs: Affairs,
  host: Host,
  outcome: HostEnding,
  at: number,
  who: Who = {},
): Change[] {
  const asked = affairs.petitions.filter(
    ({ grave, endedAt }) => grave?.kind === 'NO_HOST' && endedAt === null && outcome !== 'VOTED',
  );
  return inTurn(
    affairs,
    () => [
      put(null),
      noted(at, 'HOST_ENDED', { ...who, targetId: host.userId, outcome }),
      ...offerOver(host, at),
      // Where the group ends with it, it does not go on after all.
      ...(outcome === 'DISSOLVED' ? [] : closingOver(host, at, {})),
    ],
    ...asked.map((petition) => (now: Affairs) => endAsMoot(now, petition, at)),
  );
}

/** Without somebody who goes: their office ends with that, and so does an offer to them. */
export function hostWithout(affairs: Affairs, userId: string, at: number): Change[] {
  const { host } = affairs;
  if (!host) return [];
  if (host.userId === userId) return endHost(affairs, host, 'HOLDER_LEFT', at);
  return host.offeredToId === userId ? [put({ ...host, offeredToId: null }), ...offerOver(host, at)] : [];
}

/**
 * Says that the group ends in two weeks. Until then it goes on as ever, and may decide otherwise: what is being decided is
 * decided first, and while it has a host who has not called it off, it ends then.
 */
export const closeGroup = (
  affairs: Affairs,
  { userId, reason }: { userId: string; reason: string },
  moment: Moment,
): Outcome =>
  asHost(affairs, userId, (host) => {
    if (host.closing) return refuse('already');
    if (!isReason(reason)) return refuse('reason_too_short');
    const closing = { at: moment.at + closingNotice, reason: reason.trim() };
    return acted(affairs, moment, () => [
      put({ ...host, closing }),
      noted(moment.at, 'HOST_CLOSING', {
        ...named(userId),
        reason: closing.reason,
        expiresAt: closing.at,
      }),
    ]);
  });

export const callOffClosing = (affairs: Affairs, { userId }: { userId: string }, moment: Moment): Outcome =>
  asHost(affairs, userId, (host) =>
    host.closing
      ? acted(affairs, moment, () => [
          put({ ...host, closing: null }),
          ...closingOver(host, moment.at, named(userId)),
        ])
      : refuse('already'),
  );

const closingOver = ({ closing }: Host, at: number, who: Who): Change[] =>
  closing ? [noted(at, 'HOST_CLOSING_ENDED', who)] : [];
