/** What is tried about offices and ballots, and who comes and goes. */
import {
  accept,
  beginPetition,
  graveKinds,
  leave,
  moderatorsInForce,
  nominate,
  resign,
  sign,
  withdrawCandidacy,
  type BallotState,
  type Grave,
  type Vote,
} from '@/lib/domain/governance';
import { settled, type Play } from '../play';
import { pick, someone, member, tried, by, reason, type Deed, type Numbers } from './deed';

const somePetition = (group: Play, n: number) =>
  pick(
    group.affairs.petitions.filter(({ endedAt }) => endedAt === null),
    n,
  )?.id ?? 'none';
const someElection = (group: Play, n: number) =>
  pick(
    group.affairs.petitions.filter(({ kind, endedAt }) => kind === 'election' && endedAt === null),
    n,
  )?.id ?? 'none';

/** Whether somebody is to keep the roster is asked where somebody does (deeds-of-hosts.ts). */
const withoutHost = graveKinds.filter((kind) => kind !== 'NO_HOST');

const someoneOut = (group: Play, n: number) =>
  pick(
    group.affairs.members.filter(({ excludedUntil }) => (excludedUntil ?? 0) > group.now),
    n,
  )?.userId ?? 'nobody';

function choice({ kind, id }: BallotState, group: Play, { how, what }: Numbers): Vote['choice'] {
  if (how % 9 === 0) return 'ABSTAIN';
  // Most are of one mind, as they are in groups: otherwise hardly anything would be carried.
  const isFor = how % 9 < 6;
  if (kind === 'recall') return isFor ? 'RECALL' : 'KEEP';
  if (kind === 'appeal') return isFor ? 'OVERTURN' : 'UPHOLD';
  if (kind !== 'election') return isFor ? 'YES' : 'NO';
  const candidates = group.affairs.petitions.find(({ ballotId }) => ballotId === id)?.candidates ?? [];
  return isFor ? candidates.map(({ userId }) => userId).filter((_, n) => (what >> n) % 4 !== 0) : [];
}

function vote(group: Play, numbers: Numbers, voters: (ballot: BallotState) => readonly string[]): string {
  const open = pick(
    group.affairs.ballots.filter(({ closedAt }) => closedAt === null),
    numbers.whom,
  );
  if (!open) return 'nothing to vote on';
  const lines = voters(open).map((voter, n) => {
    const now = group.affairs.ballots.find(({ id }) => id === open.id) ?? open;
    const said = choice(now, group, { ...numbers, how: numbers.how + n * (numbers.what % 5) });
    return `${voter} ${said} (${group.voteIn(now, voter, said) ?? 'done'})`;
  });
  return `votes on the ${open.kind} ${open.id}: ${lines.join(', ')}`;
}

const begin = (
  name: string,
  often: number,
  begun: (
    group: Play,
    numbers: Numbers,
  ) => {
    kind: 'election' | 'recall' | 'appeal' | 'grave';
    objectId?: string;
    grave?: Grave;
  },
): Deed =>
  by(name, often, (group, byId, numbers) => {
    const { kind, objectId = null, grave = null } = begun(group, numbers);
    const statement = numbers.how % 2 ? reason : '';
    const what = [kind, objectId, grave?.kind, grave?.personId].filter(Boolean).join(' ');
    return tried(group, `${byId} begins ${what}`, (affairs, moment) =>
      beginPetition(affairs, { petitionId: moment.newId(), kind, objectId, grave, byId, statement }, moment),
    );
  });

export const deedsOfOffices: readonly Deed[] = [
  begin('call an election', 3, () => ({ kind: 'election' })),
  begin('recall', 3, (group, { what }) => ({
    kind: 'recall',
    objectId:
      pick(moderatorsInForce(group.affairs, group.now), what)?.id ??
      pick(group.affairs.mandates, what)?.id ??
      'none',
  })),
  begin('appeal', 4, (group, { what }) => ({
    kind: 'appeal',
    objectId: pick(group.affairs.decisions, what)?.id ?? 'none',
  })),
  {
    ...{ name: 'appeal about oneself', often: 3 },
    play: (group, { what }) => {
      const of = pick(
        group.affairs.decisions.filter(({ undoneAt }) => undoneAt === null),
        what,
      );
      const byId = group.affairs.cases.find(({ id }) => id === of?.caseId)?.authorId ?? 'nobody';
      const begun = { kind: 'appeal', objectId: of?.id ?? null, grave: null, statement: reason } as const;
      return tried(group, `${byId} appeals ${of?.id}`, (affairs, moment) =>
        beginPetition(affairs, { ...begun, petitionId: moment.newId(), byId }, moment),
      );
    },
  },
  begin('ask gravely', 1, (group, { whom, how }) => {
    const kind = pick(withoutHost, how) ?? 'EXCLUDE';
    const personId =
      kind === 'EXCLUDE' ? member(group, whom) : kind === 'READMIT' ? someoneOut(group, whom) : null;
    return { kind: 'grave', grave: { kind, personId } };
  }),
  begin('ask to exclude', 2, (group, { whom }) => ({
    kind: 'grave',
    grave: { kind: 'EXCLUDE', personId: member(group, whom) },
  })),
  begin('ask to let in again', 6, (group, { whom }) => ({
    kind: 'grave',
    grave: { kind: 'READMIT', personId: someoneOut(group, whom) },
  })),
  by('sign', 3, (group, userId, { what }) => {
    const petitionId = somePetition(group, what);
    return tried(group, `${userId} signs ${petitionId}`, (affairs, moment) =>
      sign(affairs, { petitionId, userId }, moment),
    );
  }),
  {
    ...{ name: 'all sign', often: 4 },
    play: (group, { what }) => {
      const petitionId = somePetition(group, what);
      const lines = group.affairs.members.map(({ userId }) =>
        tried(group, userId, (affairs, moment) => sign(affairs, { petitionId, userId }, moment)),
      );
      return `all sign ${petitionId}: ${lines.join(', ')}`;
    },
  },
  by('stand', 5, (group, userId, { what }) => {
    const petitionId = someElection(group, what);
    return tried(group, `${userId} stands in ${petitionId}`, (affairs, moment) =>
      accept(affairs, { petitionId, userId, statement: userId }, moment),
    );
  }),
  by('nominate', 1, (group, byId, { whom, what }) => {
    const [petitionId, userId] = [someElection(group, what), member(group, whom)];
    return tried(group, `${byId} nominates ${userId} in ${petitionId}`, (affairs, moment) =>
      nominate(affairs, { petitionId, userId, byId, statement: '' }, moment),
    );
  }),
  by('withdraw candidacy', 1, (group, userId, { what }) => {
    const petitionId = someElection(group, what);
    return tried(group, `${userId} stands in ${petitionId} no more`, (affairs, moment) =>
      withdrawCandidacy(affairs, { petitionId, userId }, moment),
    );
  }),
  {
    ...{ name: 'vote', often: 6 },
    play: (group, numbers) => vote(group, numbers, () => [member(group, numbers.who)]),
  },
  {
    ...{ name: 'all vote', often: 8 },
    play: (group, numbers) => vote(group, numbers, ({ roll }) => roll.map(({ userId }) => userId)),
  },
  by('leave', 1, (group, userId) =>
    tried(group, `${userId} leaves`, (affairs, moment) => leave(affairs, { userId }, moment)),
  ),
  {
    ...{ name: 'join', often: 2 },
    play: (group, { who }) => {
      const userId = someone(who);
      const before = group.affairs.members.find((each) => each.userId === userId);
      if (before?.leftAt === null) return `${userId} is here already`;
      if ((before?.excludedUntil ?? 0) > group.now) return `${userId} may not come back`;
      group.put(settled(userId, { joinedAt: group.now, seenAt: group.now }));
      return `${userId} joins`;
    },
  },
  by('be seen', 3, (group, userId, { how }) => {
    for (const each of group.affairs.members)
      if (each.leftAt === null && (each.userId === userId || how % 2))
        group.put({ ...each, seenAt: group.now });
    return `${how % 2 ? 'everybody' : userId} is seen`;
  }),
  {
    ...{ name: 'resign', often: 1 },
    play: (group, { who }) => {
      const mandate = pick(moderatorsInForce(group.affairs, group.now), who);
      const [mandateId, userId] = [mandate?.id ?? 'none', mandate?.holderId ?? 'nobody'];
      return tried(group, `${userId} resigns`, (affairs, moment) =>
        resign(affairs, { mandateId, userId }, moment),
      );
    },
  },
];
