/**
 * A group's affairs as one of its members sees them: what is being decided, who looks after the margin and for how long, each
 * case with what became of it. Who flagged or signed, and how anybody voted, is in none of it.
 */
import type {
  BallotKind,
  Choice,
  Decision,
  FlagKind,
  Grave,
  Holding,
  LogRow,
  Petition,
  Case,
  Sanction,
} from '@/lib/domain/governance/affairs';
import type { Flooded } from '@/lib/domain/governance/flooded';
import type { HostView } from './host-view';
import type { Reason } from '@/lib/domain/governance/reason';

export type PersonView = { id: string; name: string };

/** What a mandate's holder did with it: published when it ends, and to be read before. */
export type AccountView = {
  decisions: Partial<Record<Sanction, number>>;
  /** From the first flag to the decision, in hours; null where nothing was decided. */
  medianHours: number | null;
  appeals: number;
  overturned: number;
};

export type ModeratorView = {
  mandateId: string;
  holder: PersonView;
  origin: 'ELECTION' | 'FOUNDER';
  statement: string;
  startsAt: string;
  endsAt: string;
  /** 1 for their first, 2 for the second in a row, … */
  inARow: number;
  account: AccountView;
  /** Signatures for ending it, where they are being collected. */
  recall: { petitionId: string; has: number; needs: number; until: string; signed: boolean } | null;
  isOwn: boolean;
};

/** What a ballot or a petition is about. */
export type AboutView =
  | { kind: 'election'; candidates: CandidateView[] }
  | { kind: 'recall'; holder: PersonView }
  /** `comments`: how many it is about. */
  | { kind: 'case'; number: number; sealed: boolean; comments: number }
  | { kind: 'appeal'; number: number; act: Sanction; statement: string }
  /** `back`: it takes back what was decided before. */
  | { kind: 'grave'; grave: Grave['kind']; person: PersonView | null; back?: true };

export type CandidateView = PersonView & {
  statement: string;
  /** Put forward by somebody else, and has not said yes yet. */
  asked: boolean;
  withdrawn: boolean;
};

export type BallotView = {
  id: string;
  kind: BallotKind;
  about: AboutView;
  opensAt: string;
  closesAt: string;
  /** Once everybody has voted: an hour after the last vote. */
  closesEarlyAt: string | null;
  /** Needs at least so many votes for it. */
  support: number;
  seats: number | null;
  /** How many have voted, of how many who count for its numbers. */
  voted: number;
  of: number;
  secret: boolean;
  /** One's own vote, while it is open; null where one has not voted. */
  mine: Choice | readonly string[] | null;
  mayVote: boolean;
  /** When it is closed: how many said what (of an election, of whom), and why it ended so. */
  closed: {
    at: string;
    outcome: string | readonly string[];
    counts: Record<string, number>;
    reasons: Reason[];
  } | null;
};

export type PetitionView = {
  id: string;
  kind: Petition['kind'];
  about: AboutView;
  state: Petition['state'];
  openedAt: string;
  /** When collecting, nominating or warning is over. */
  until: string;
  has: number;
  needs: number;
  signed: boolean;
  statement: string;
};

export type CaseRow = {
  number: number;
  state: Case['state'];
  openedAt: string;
  /** Whose words, which are told on the case's page. */
  author: PersonView;
  kinds: readonly FlagKind[];
  seconded: boolean;
  held: Holding | null;
  /** How many comments it is about. */
  comments: number;
  /** What became of it last. */
  decision: { act: Sanction; by: Decision['by']; at: string } | null;
};

export type ExcludedView = PersonView & {
  until: string;
  /** The vote on letting them in again is being asked for, or on. */
  asked: boolean;
};

export type AffairsView = {
  group: { id: string; name: string };
  /** Everyone reads its margin. */
  isOpen: boolean;
  members: number;
  /** How many together fold a comment while nobody moderates. */
  fold: number;
  mode: 'assembly' | 'mandate';
  host: HostView | null;
  /** The group is large enough, or has been asked to look at something: elections are mentioned. */
  mentionsElections: boolean;
  moderators: ModeratorView[];
  /** Whom the group has excluded, until when; who has come back is not among them. */
  excluded: ExcludedView[];
  /** Members who are willing to stand. */
  ready: PersonView[];
  /** Newcomers’ comments wait until two vouch for them. */
  vouching: boolean;
  standsReady: boolean;
  petitions: PetitionView[];
  /** Open ones first, then those closed lately. */
  ballots: BallotView[];
  cases: CaseRow[];
};

export type DecisionView = {
  id: string;
  by: Decision['by'];
  moderator: PersonView | null;
  act: Sanction;
  until: string | null;
  reason: string;
  at: string;
  state: 'STANDING' | 'APPEALED' | 'FINAL' | 'UPHELD' | 'OVERTURNED' | 'UNDONE';
  appealUntil: string;
  /** They may ask the group to undo it: at once where it is about them, else with others' signatures. */
  mayAppeal: boolean;
  mayUndo: boolean;
  appeal: PetitionView | null;
};

/** How much the author of a comment wrote in its group lately, where it is much; and with how many it is asked about already. */
export type FloodCounts = { lately: number; asked: number };

/** One of many comments that a case is about. */
export type CaseCommentView = {
  commentId: string;
  textId: string;
  threadId: string;
  /** As it was flagged: sanitised, null where it is sealed from whoever reads this. */
  html: string | null;
  proof: { hash: string; salt: string } | null;
  paraphrase: string | null;
  operator: 'sealed' | 'purged' | null;
  /** How this case holds it. */
  held: Holding | null;
  apart: Flooded['apart'];
  /** How many want it taken out of the case. */
  asked: number;
  abilities: { release: boolean; seal: boolean };
};

export type CaseView = CaseRow & {
  id: string;
  group: { id: string; name: string };
  textId: string;
  threadId: string;
  commentId: string;
  /** As it was flagged: sanitised, null where it is sealed from whoever reads this. */
  html: string | null;
  /** With the words it shows that they are those which the log means. */
  proof: { hash: string; salt: string } | null;
  paraphrase: string | null;
  /** In a group of but two it is a note from one to the other. */
  ofTwo: boolean;
  /** Taken from view, or erased, by whoever runs the site. */
  operator: 'sealed' | 'purged' | null;
  /** Of a case about many comments of one author, each of them. */
  flood: CaseCommentView[];
  /** How many it takes to take one of them out; null for whoever may do so alone. */
  releaseNeeds: number | null;
  flags: number;
  /** What was said with them, nobody named. */
  notes: readonly string[];
  decisions: DecisionView[];
  ballots: BallotView[];
  log: LogView[];
  abilities: {
    second: boolean;
    withdrawFlag: boolean;
    seal: boolean;
    /** What they may decide as a moderator; empty for everybody else. */
    decide: readonly Sanction[];
    refer: boolean;
  };
};

export type LogView = Pick<LogRow, 'act' | 'actorKind'> & {
  seq: number;
  at: string;
  actor: PersonView | null;
  /** Whom it is about, where that is a person. */
  about: PersonView | null;
  caseNumber: number | null;
  /** An office that ended: its account is told. */
  mandateId?: string;
  sanction: Sanction | null;
  /** A ballot's outcome, a mandate's end, a petition's end. */
  outcome: string | readonly string[] | null;
  reason: string | null;
  until: string | null;
  hash: string;
  /** Of what was erased, or of the log as it was restored. */
  hashOf?: string | null;
};
