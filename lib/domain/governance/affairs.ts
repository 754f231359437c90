/**
 * A group's affairs: what it has decided and is deciding, which is all that its acts are judged by. An act takes them, and the
 * moment, and answers with what changes, or why it may not be; nothing here is changed in place. (Design: governance.md, 2.)
 * Times are in milliseconds.
 */
import type { Flooded } from './flooded';
import type { Mandate } from './mandate';
import type { Reason } from './reason';
import type { Member, RollEntry } from './roll';
import type { Host } from './roster';

export const flagKinds = ['unkind', 'off_topic', 'spam', 'private', 'unlawful', 'other'] as const;
export type FlagKind = (typeof flagKinds)[number];

/** Never told to anyone but whoever made it. */
export type Flag = {
  id: string;
  flaggerId: string;
  kind: FlagKind;
  note: string;
  at: number;
  withdrawnAt: number | null;
};

/** Why words are not simply there: folded away (one press shows them), hidden (the case shows them), sealed (nothing does). */
export const holdings = ['folded', 'hidden', 'sealed'] as const;
export type Holding = (typeof holdings)[number];

export const caseStates = ['OPEN', 'BALLOT', 'DECIDED', 'LAPSED'] as const;

/** One for each wording of a comment that somebody asked to have looked at. */
export type Case = {
  id: string;
  commentId: string;
  authorId: string;
  /** In a conversation about somebody's office, whose: they do not decide on it. */
  aboutId?: string | null;
  /** When the author took the whole comment away: what is left to decide is not about seeing it. */
  wordsRemovedAt?: number | null;
  /** Of the words as they were flagged and of the salt, SHA-256: which wording it is, and what the log says of it. */
  revisionHash: string;
  /** Kept with the words and never in the log: without it nobody guesses from the hash what was sealed. Known when it is new. */
  salt?: string;
  state: (typeof caseStates)[number];
  openedAt: number;
  /** When a second member asked too. */
  secondedAt: number | null;
  foldedAt: number | null;
  /** What is told instead of words that were sealed at once. */
  sealed: { paraphrase: string; at: number } | null;
  /** Who asked to have it sealed: the first of two, or whom it concerns, or a moderator. */
  sealAskedById: string | null;
  referredAt: number | null;
  endedAt: number | null;
  flags: readonly Flag[];
  /** Of a case about many comments of its author, all of them, `commentId` too. */
  flood?: readonly Flooded[];
};

export const sanctions = ['DISMISS', 'FOLD', 'HIDE', 'WARN', 'MUTE', 'SEAL'] as const;
/** The closed list of what a decision can be: whatever is not in it belongs to the members. */
export type Sanction = (typeof sanctions)[number];

export type Decision = {
  id: string;
  caseId: string;
  by: 'MODERATOR' | 'ASSEMBLY';
  mandateId: string | null;
  ballotId: string | null;
  act: Sanction;
  /** For a mute, until when; it ends earlier where `undoneAt` is, and rests while an appeal suspends it. */
  until: number | null;
  reason: string;
  at: number;
  /** Until when it may be appealed: of a recalled moderator's, anew. */
  appealUntil: number;
  /** An appeal, while it runs, suspends a mute. */
  suspendedAt: number | null;
  undoneAt: number | null;
  undoneBy: 'MODERATOR' | 'APPEAL' | null;
};

export const graveKinds = [
  'EXCLUDE',
  'READMIT',
  'DISSOLVE',
  'OPEN_TO_WORLD',
  'CLOSE_TO_WORLD',
  'VOUCHING',
  'NO_HOST',
] as const;
/** What only a grave ballot decides. `personId` for whom it excludes or lets in again, and for the host whom it was begun about. */
export type Grave = { kind: (typeof graveKinds)[number]; personId: string | null };

export const petitionStates = ['COLLECTING', 'NOMINATING', 'WARNED', 'VOTING', 'ENDED'] as const;
export type Petition = {
  id: string;
  kind: 'election' | 'recall' | 'appeal' | 'grave';
  /** A recall's mandate, an appeal's decision. */
  objectId: string | null;
  grave: Grave | null;
  state: (typeof petitionStates)[number];
  openedAt: number;
  /** When collecting, nominating or warning is over. */
  until: number;
  /** Signatures that it needs, fixed when it is begun. */
  needs: number;
  signatures: readonly { userId: string; at: number }[];
  /** For an appeal against the members' own decision, the new fact. */
  statement: string;
  candidates: readonly Candidate[];
  ballotId: string | null;
  endedAt: number | null;
  ending: PetitionEnding | null;
};
export const petitionEndings = [
  'TOO_FEW', // not enough signed in time
  'LAPSED', // nobody stood
  'MOOT', // what it was about is over
  'CERTIFIED', // counted: its ballot says how
] as const;
export type PetitionEnding = (typeof petitionEndings)[number];

export type Candidate = {
  userId: string;
  nominatedById: string;
  statement: string;
  acceptedAt: number | null;
  withdrawnAt: number | null;
};

export const ballotKinds = ['election', 'recall', 'case', 'appeal', 'grave'] as const;
export type BallotKind = (typeof ballotKinds)[number];
export const choices = ['ABSTAIN', 'KEEP', 'RECALL', 'UPHOLD', 'OVERTURN', 'YES', 'NO'] as const;
export type Choice = (typeof choices)[number];
/** Approved candidates for an election, one of its choices for any other. */
export type Vote = { voterId: string; choice: Choice | readonly string[]; at: number };

export type RollRow = RollEntry & { hasVoted: boolean; struckAt: number | null };

export type BallotState = {
  id: string;
  kind: BallotKind;
  /** The petition's, or the case's. */
  objectId: string;
  opensAt: number;
  /** Never changed. */
  closesAt: number;
  base: number;
  support: number;
  seats: number | null;
  roll: readonly RollRow[];
  /** While it is open; of a secret one nothing but the tally is left when it has closed. */
  votes: readonly Vote[];
  closedAt: number | null;
  /** As `tally` gives it; MOOT was never counted. */
  outcome: string | readonly string[] | null;
  /** Since it has closed: how many said what (for an election, approved of whom), and why it ended so. */
  tally?: Counted | null;
};
export type Counted = { counts: Readonly<Record<string, number>>; reasons: readonly Reason[] };

export type Affairs = {
  members: readonly Member[];
  mandates: readonly Mandate[];
  cases: readonly Case[];
  decisions: readonly Decision[];
  petitions: readonly Petition[];
  ballots: readonly BallotState[];
  /** Who keeps who is in the group, and its dates; null where everybody does. */
  host: Host | null;
};

export const noAffairs: Affairs = {
  members: [],
  mandates: [],
  cases: [],
  decisions: [],
  petitions: [],
  ballots: [],
  host: null,
};

/** Each with its row in the log. */
export const logActs = [
  'FLAGGED', 'FLAG_WITHDRAWN', 'SECONDED', 'FOLDED', 'UNFOLDED', 'SEALED', 'UNSEALED', 'REFERRED', 'CASE_LAPSED', 'CASE_ENDED',
  'RELEASE_ASKED', 'TAKEN_OUT', 'PUT_BACK',
  'DECIDED', 'UNDONE', 'OVERTURNED', 'UPHELD',
  'PETITION_BEGUN', 'SIGNED', 'PETITION_ENDED', 'NOMINATIONS_OPENED', 'NOMINATED', 'STANDS', 'STANDS_NO_MORE',
  'BALLOT_OPENED', 'BALLOT_CLOSED', 'BALLOT_MOOT',
  'MANDATE_BEGUN', 'MANDATE_ENDED',
  'EXCLUDED', 'READMITTED', 'VOUCHED', 'RENAMED', 'LEFT', 'FOUNDED', 'OPENED_TO_WORLD', 'CLOSED_TO_WORLD',
  'OPERATOR_SUSPENDED', 'OPERATOR_LIFTED', 'OPERATOR_SEALED', 'OPERATOR_UNSEALED', 'OPERATOR_PURGED', 'OPERATOR_DISSOLVED',
  'DISSOLVED', 'RESTORED',
  'HOST_BEGUN', 'HOST_ENDED', 'HOST_OFFERED', 'HOST_OFFER_ENDED', 'ROSTER_REMOVED', 'HOST_CLOSING', 'HOST_CLOSING_ENDED', 'HOST_CLOSED',
] as const; // prettier-ignore
export type LogAct = (typeof logActs)[number];
export const actorKinds = ['MEMBER', 'MODERATOR', 'ASSEMBLY', 'SYSTEM', 'OPERATOR'] as const;

/** Ids and hashes, and no words but a reason. `actorId` null: unnamed (a flag, a signature, a secret ballot). */
export type LogRow = {
  at: number;
  actorKind: (typeof actorKinds)[number];
  actorId: string | null;
  act: LogAct;
  mandateId?: string;
  caseId?: string;
  ballotId?: string;
  petitionId?: string;
  decisionId?: string;
  /** Whom or what it is about, where none of the above says it: a person, a comment. */
  targetId?: string;
  revisionHash?: string;
  /** Of a case that is opened about many comments, each of them. */
  comments?: readonly { commentId: string; revisionHash: string }[];
  /** Of such a case's comments the target alone. */
  alone?: true;
  reason?: string;
  expiresAt?: number;
  /** What was decided, or is undone. */
  sanction?: Sanction;
  /** A ballot's outcome, a mandate's end reason, a petition's ending, how somebody is host no more. */
  outcome?: string | readonly string[];
};

/** One thing that is otherwise than before: what replaces the row of the same id, or a row of the log. */
export type Change =
  | { put: 'mandate'; row: Mandate }
  | { put: 'case'; row: Case }
  | { put: 'decision'; row: Decision }
  | { put: 'petition'; row: Petition }
  | { put: 'ballot'; row: BallotState }
  | { put: 'member'; row: Member }
  | { put: 'host'; row: Host | null }
  | { log: LogRow };

/** Why an act may not be, for whoever says it in words. */
export const refusals = [
  'not_a_member', 'no_mandate', 'own_words', 'about_yourself', 'not_open', 'too_late', 'already',
  'reason_too_short', 'mute_too_long', 'not_on_roll', 'not_a_candidate', 'too_few_members', 'not_yours', 'unknown',
  'new_fact_needed', 'needs_reason_to_seal', 'not_host', 'in_office', 'deciding', 'too_many',
] as const; // prettier-ignore
export type Refusal = (typeof refusals)[number];

export type Outcome = { changes: readonly Change[] } | { refused: Refusal };

/** In milliseconds, what an act is done with. */
export type Moment = { at: number; newId: () => string };
