/** What anybody may try at any time, with whom and what its numbers pick. Each says in a line what it was. */
import {
  accept,
  askToSeal,
  authorEdited,
  authorRemoved,
  beginPetition,
  decide,
  flag,
  flagKinds,
  graveKinds,
  leave,
  moderatorsInForce,
  nominate,
  refer,
  resign,
  sanctions,
  sign,
  undo,
  withdrawCandidacy,
  withdrawFlag,
  type Affairs,
  type BallotState,
  type Grave,
  type Moment,
  type Outcome,
  type Vote,
} from '@/lib/domain/governance';
import { everybody, hour, settled, type Play } from '../play';

export type Numbers = { who: number; whom: number; what: number; how: number };
export type Deed = { name: string; often: number; play: (group: Play, numbers: Numbers) => string };

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
const someone = (n: number) => pick(everybody, n) ?? 'ann';
/** Rather somebody who is there. */
const member = (group: Play, n: number) =>
  pick(
    group.affairs.members.filter(({ leftAt }) => leftAt === null),
    n,
  )?.userId ?? someone(n);
const moderator = (group: Play, n: number) =>
  pick(moderatorsInForce(group.affairs, group.now), n)?.holderId ?? member(group, n);

const tried = (group: Play, line: string, act: (affairs: Affairs, moment: Moment) => Outcome) =>
  `${line}: ${group.attempt(act) ?? 'done'}`;

/** Three comments of each, in two wordings. */
const words = (group: Play, { whom, what }: Numbers) => {
  const authorId = member(group, whom);
  const commentId = `${authorId}-${what % 3}`;
  const revisionHash = pick(['first', 'second'], Math.floor(what / 3)) ?? '';
  return { commentId, authorId, revisionHash, caseId: `${commentId}-${revisionHash}` };
};

const ofWords = (
  name: string,
  often: number,
  play: (group: Play, by: string, numbers: Numbers) => string,
): Deed => ({
  ...{ name, often },
  play: (group, numbers) => play(group, member(group, numbers.who), numbers),
});

const openCases = (group: Play) => group.affairs.cases.filter(({ state }) => state === 'OPEN');
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

export const reason = 'it is about a person';

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
  ofWords(name, often, (group, byId, numbers) => {
    const { kind, objectId = null, grave = null } = begun(group, numbers);
    const statement = numbers.how % 2 ? reason : '';
    const what = [kind, objectId, grave?.kind, grave?.personId].filter(Boolean).join(' ');
    return tried(group, `${byId} begins ${what}`, (affairs, moment) =>
      beginPetition(affairs, { petitionId: moment.newId(), kind, objectId, grave, byId, statement }, moment),
    );
  });

export const deeds: readonly Deed[] = [
  ofWords('flag', 6, (group, flaggerId, numbers) => {
    const of = words(group, numbers);
    const kind = pick(flagKinds, numbers.how) ?? 'other';
    return tried(group, `${flaggerId} flags ${of.caseId}`, (affairs, moment) =>
      flag(affairs, { ...of, flagId: moment.newId(), flaggerId, kind, note: '' }, moment),
    );
  }),
  // The same as somebody has flagged already.
  ofWords('second', 6, (group, flaggerId, { what }) => {
    const of = pick(group.affairs.cases, what);
    if (!of) return 'nothing to second';
    return tried(group, `${flaggerId} flags ${of.id}`, (affairs, moment) =>
      flag(
        affairs,
        { ...of, caseId: of.id, flagId: moment.newId(), flaggerId, kind: 'spam', note: '' },
        moment,
      ),
    );
  }),
  ofWords('withdraw', 1, (group, _, { what, how }) => {
    const of = pick(group.affairs.cases, what);
    const flaggerId = pick(of?.flags ?? [], how)?.flaggerId ?? 'nobody';
    return tried(group, `${flaggerId} withdraws the flag on ${of?.id}`, (affairs, moment) =>
      withdrawFlag(affairs, { caseId: of?.id ?? '', flaggerId }, moment),
    );
  }),
  ofWords('seal', 2, (group, byId, numbers) => {
    const of = words(group, numbers);
    const isConcerned = numbers.how % 4 === 0;
    return tried(
      group,
      `${byId} asks to seal ${of.caseId}${isConcerned ? ', concerned' : ''}`,
      (affairs, moment) =>
        askToSeal(
          affairs,
          { ...of, flagId: moment.newId(), byId, paraphrase: 'an address', isConcerned },
          moment,
        ),
    );
  }),
  ofWords('edit', 2, (group, _, numbers) => {
    const { commentId, revisionHash } = words(group, numbers);
    return tried(group, `${commentId} is edited to ${revisionHash}`, (affairs, moment) =>
      authorEdited(affairs, { commentId, revisionHash }, moment),
    );
  }),
  ofWords('remove', 1, (group, _, numbers) => {
    const { commentId } = words(group, numbers);
    return tried(group, `${commentId} is taken away`, (affairs, moment) =>
      authorRemoved(affairs, { commentId }, moment),
    );
  }),
  {
    ...{ name: 'decide', often: 7 },
    play: (group, { who, what, how }) => {
      const moderatorId = moderator(group, who);
      const caseId = pick(openCases(group), what)?.id ?? pick(group.affairs.cases, what)?.id ?? 'none';
      const act = pick(sanctions, how) ?? 'DISMISS';
      const until = group.now + (1 + (how % 169)) * hour;
      return tried(group, `${moderatorId} decides ${act} in ${caseId}`, (affairs, moment) =>
        decide(
          affairs,
          { decisionId: moment.newId(), caseId, moderatorId, act, reason, until, paraphrase: 'an address' },
          moment,
        ),
      );
    },
  },
  {
    ...{ name: 'undo', often: 2 },
    play: (group, { who, what }) => {
      const moderatorId = moderator(group, who);
      const decisionId = pick(group.affairs.decisions, what)?.id ?? 'none';
      return tried(group, `${moderatorId} undoes ${decisionId}`, (affairs, moment) =>
        undo(affairs, { decisionId, moderatorId, reason }, moment),
      );
    },
  },
  {
    ...{ name: 'refer', often: 1 },
    play: (group, { who, what }) => {
      const moderatorId = moderator(group, who);
      const caseId = pick(openCases(group), what)?.id ?? 'none';
      return tried(group, `${moderatorId} refers ${caseId}`, (affairs, moment) =>
        refer(affairs, { caseId, moderatorId, reason }, moment),
      );
    },
  },
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
    const kind = pick(graveKinds, how) ?? 'EXCLUDE';
    const gone = pick(
      group.affairs.members.filter(({ leftAt }) => leftAt !== null),
      whom,
    )?.userId;
    const personId =
      kind === 'EXCLUDE' ? member(group, whom) : kind === 'READMIT' ? (gone ?? 'nobody') : null;
    return { kind: 'grave', grave: { kind, personId } };
  }),
  ofWords('sign', 3, (group, userId, { what }) => {
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
  ofWords('stand', 5, (group, userId, { what }) => {
    const petitionId = someElection(group, what);
    return tried(group, `${userId} stands in ${petitionId}`, (affairs, moment) =>
      accept(affairs, { petitionId, userId, statement: userId }, moment),
    );
  }),
  ofWords('nominate', 1, (group, byId, { whom, what }) => {
    const [petitionId, userId] = [someElection(group, what), member(group, whom)];
    return tried(group, `${byId} nominates ${userId} in ${petitionId}`, (affairs, moment) =>
      nominate(affairs, { petitionId, userId, byId, statement: '' }, moment),
    );
  }),
  ofWords('withdraw candidacy', 1, (group, userId, { what }) => {
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
  ofWords('leave', 1, (group, userId) =>
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
  ofWords('be seen', 3, (group, userId, { how }) => {
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
