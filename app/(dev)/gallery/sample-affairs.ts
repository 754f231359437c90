/** A group's affairs, for the gallery: as they stand at `now`. */
import type {
  AffairsView,
  BallotView,
  CaseCommentView,
  CaseRow,
  CaseView,
  DecisionView,
  LogView,
  ModeratorView,
  PetitionView,
} from '@/lib/present/governing';

export const now = new Date('2026-11-22T12:00:00Z');
export const groupId = 'thursday';
export const ada = { id: 'ada', name: 'Ada' };
export const ben = { id: 'ben', name: 'Ben' };
export const cleo = { id: 'cleo', name: 'Cleo' };
export const people = [ada, { ...ben, willing: true }, cleo];
const in6Days = '2026-11-28T18:00:00Z';

const candidates = [
  {
    ...ada,
    statement: 'I look in every evening. I would rather ask twice than hide once.',
    ...{ asked: false, withdrawn: false },
  },
  { ...ben, statement: '', asked: false, withdrawn: false },
  { ...cleo, statement: '', asked: true, withdrawn: false },
];
export const recall: BallotView = {
  ...{ id: 'recall', kind: 'recall', about: { kind: 'recall', holder: ada } },
  ...{ opensAt: '2026-11-20T18:00:00Z', closesAt: in6Days, closesEarlyAt: null, support: 3, seats: null },
  ...{ voted: 5, of: 9, secret: true, mine: null, mayVote: true, closed: null },
};
export const ballot = (id: string, of: Partial<BallotView>): BallotView => ({ ...recall, id, ...of });
export const election = ballot('election', {
  ...{ kind: 'election', about: { kind: 'election', candidates: candidates.slice(0, 2) }, seats: 1 },
});
const at = '2026-11-21T18:00:00Z';
export const closed = {
  recall: ballot('recall-closed', {
    ...{ mayVote: false, voted: 6 },
    closed: {
      ...{ at, outcome: 'ENDS', counts: { RECALL: 3, KEEP: 3, ABSTAIN: 0 } },
      reasons: [{ code: 'tie', votes: 3 }],
    },
  }),
  election: ballot('election-closed', {
    ...{ kind: 'election', about: election.about, seats: 1, mayVote: false, voted: 9 },
    closed: {
      ...{ at, outcome: ['ada'], counts: { ada: 7, ben: 4 } },
      reasons: [
        { code: 'majority', has: 7, of: 9, candidate: 'ada' },
        { code: 'no-majority', has: 4, of: 9, candidate: 'ben' },
      ],
    },
  }),
  case: ballot('case-closed', {
    ...{
      kind: 'case',
      about: { kind: 'case', number: 12, sealed: false, comments: 1 },
      mayVote: false,
      voted: 2,
    },
    closed: {
      ...{ at, outcome: 'NOTHING', counts: { YES: 2, NO: 0, ABSTAIN: 0 } },
      reasons: [{ code: 'below-support', has: 2, needs: 3 }],
    },
  }),
} satisfies Record<string, BallotView>;

export const petition = (id: string, of: Partial<PetitionView>): PetitionView => ({
  ...{
    id,
    kind: 'election',
    about: { kind: 'election', candidates: [] },
    state: 'COLLECTING',
    statement: '',
  },
  ...{ openedAt: at, until: in6Days, has: 1, needs: 2, signed: false },
  ...of,
});
export const nominating = petition('nominating', {
  ...{ state: 'NOMINATING', about: { kind: 'election', candidates }, has: 2 },
});

export const moderator: ModeratorView = {
  ...{ mandateId: 'mandate', holder: ada, origin: 'ELECTION', inARow: 1, recall: null, isOwn: false },
  statement: 'I look in every evening. I would rather ask twice than hide once.',
  ...{ startsAt: '2026-09-06T18:00:00Z', endsAt: '2027-01-04T18:00:00Z' },
  account: { decisions: { DISMISS: 4, FOLD: 2, HIDE: 1 }, medianHours: 7, appeals: 1, overturned: 1 },
};

export const row: CaseRow = {
  ...{ number: 12, state: 'OPEN', openedAt: '2026-11-21T09:00:00Z', author: cleo, kinds: ['unkind'] },
  ...{ seconded: false, held: null, decision: null, comments: 1 },
};
export const affairs: AffairsView = {
  ...{ group: { id: groupId, name: 'Thursday group' }, members: 9, fold: 2, mode: 'assembly' },
  host: null,
  ...{
    isOpen: false,
    mentionsElections: false,
    moderators: [],
    excluded: [],
    ready: [ben],
    standsReady: false,
    vouching: false,
  },
  ...{ petitions: [], ballots: [], cases: [] },
};

const entry = (seq: number, of: Partial<LogView>): LogView => ({
  ...{ seq, act: 'FLAGGED', actorKind: 'MEMBER', at, actor: null, about: null, caseNumber: 12 },
  ...{ sanction: null, outcome: null, reason: null, until: null },
  hash: `${seq}7d05c0ff1ce8a4b3e29d6f7a81b2c3d4`,
  ...of,
});
export const log: LogView[] = [
  entry(41, { act: 'BALLOT_CLOSED', actorKind: 'ASSEMBLY', outcome: 'OVERTURNED' }),
  entry(40, { act: 'BALLOT_OPENED', actorKind: 'SYSTEM', until: in6Days }),
  entry(39, {
    ...{ act: 'DECIDED', actorKind: 'MODERATOR', actor: ada, sanction: 'HIDE' },
    reason: 'It mocks how somebody speaks.',
  }),
  entry(38, { act: 'SECONDED' }),
  entry(37, {}),
  entry(36, { act: 'MANDATE_BEGUN', actorKind: 'ASSEMBLY', about: ada, caseNumber: null }),
];

export const decision: DecisionView = {
  ...{ id: 'decision', by: 'MODERATOR', moderator: ada, act: 'HIDE', until: null, at },
  reason: 'It mocks how somebody speaks, and says nothing of the text.',
  ...{
    state: 'STANDING',
    appealUntil: '2026-12-05T18:00:00Z',
    mayAppeal: true,
    mayUndo: false,
    appeal: null,
  },
};

export const aCase: CaseView = {
  ...row,
  ...{ id: 'case', group: affairs.group, textId: 'text', threadId: 'thread', commentId: 'comment' },
  html: '<p>Whoever talks like that should learn to read first.</p>',
  ...{
    proof: null,
    paraphrase: null,
    ofTwo: false,
    operator: null,
    flags: 2,
    notes: ['This is about how Ben speaks, not about the text.'],
  },
  ...{ seconded: true, decisions: [], ballots: [], log, flood: [], releaseNeeds: 2 },
  abilities: { second: true, withdrawFlag: false, seal: true, decide: [], refer: false },
};

const flooded = (n: number, of: Partial<CaseCommentView> = {}): CaseCommentView => ({
  ...{ commentId: `flood-${n}`, textId: 'text', threadId: `thread-${n}`, paraphrase: null, operator: null },
  html: `<p>Cheap lamps, offer ${n}: see lamps.example</p>`,
  proof: { hash: `${n}d05`.repeat(16), salt: `${n}ce8`.repeat(16) },
  ...{ held: 'folded', apart: null, asked: 0, abilities: { release: true, seal: false } },
  ...of,
});
export const aFlood: CaseView = {
  ...aCase,
  ...{ held: 'folded', comments: 6, kinds: ['spam'], html: null, releaseNeeds: 3 },
  flood: [
    flooded(1),
    flooded(2, { asked: 1 }),
    flooded(3, { apart: 'RELEASED', held: null, abilities: { release: false, seal: false } }),
    flooded(4, { apart: 'EDITED', held: null, abilities: { release: false, seal: false } }),
    flooded(5),
    flooded(6),
  ],
};
