/** A group that does one thing after another, as the service does them: what time has brought first, and then the act. */
import {
  advance,
  castVote,
  evolve,
  noAffairs,
  type Affairs,
  type BallotState,
  type Change,
  type LogAct,
  type LogRow,
  type Member,
  type Moment,
  type Outcome,
  type Refusal,
  type Vote,
} from '@/lib/domain/governance';

export const hour = 60 * 60 * 1000;
export const day = 24 * hour;
/** The first midnight: D1. */
export const start = Date.UTC(2026, 10, 1);
/** D1 is the first day; half past ten of the second is `on(2, 10.5)`. */
export const on = (date: number, hours = 0): number => start + (date - 1) * day + hours * hour;

export const everybody = [
  'ann',
  'ben',
  'cid',
  'dee',
  'eve',
  'fay',
  'gus',
  'hal',
  'ivy',
  'jon',
  'kit',
  'lea',
  'max',
  'ned',
];
export const settled = (userId: string, rest: Partial<Member> = {}): Member => ({
  ...{ userId, joinedAt: start - 100 * day, leftAt: null, seenAt: start },
  ...rest,
});

type Act = (affairs: Affairs, moment: Moment) => Outcome;
/** Sees everything that changes: by an act, by time, or from outside. */
export type Watch = (step: {
  before: Affairs;
  changes: readonly Change[];
  after: Affairs;
  at: number;
  by: By;
}) => void;
export type By = 'act' | 'time' | 'vote' | 'outside';

export function play(size: number, given: Partial<Affairs> = {}, watch: Watch = () => {}) {
  let affairs: Affairs = {
    ...noAffairs,
    members: everybody.slice(0, size).map((name) => settled(name)),
    ...given,
  };
  let now = start;
  let ids = 0;
  const log: LogRow[] = [];
  const newId = () => `new-${(ids += 1)}`;
  const take = (changes: readonly Change[], by: By) => {
    const before = affairs;
    affairs = evolve(affairs, changes);
    for (const change of changes) if ('log' in change) log.push(change.log);
    watch({ before, changes, after: affairs, at: now, by });
  };
  const to = (at: number) => {
    if (at < now) throw new Error('time does not go back');
    now = at;
    take(advance(affairs, now, newId), 'time');
  };
  const attempt = (act: Act): Refusal | null => {
    to(now);
    const outcome = act(affairs, { at: now, newId });
    if ('refused' in outcome) return outcome.refused;
    take(outcome.changes, 'act');
    return null;
  };
  const ballot = (kind?: BallotState['kind']): BallotState => {
    const open = affairs.ballots.filter((each) => each.closedAt === null && (!kind || each.kind === kind));
    const [only] = open;
    if (!only || open.length > 1) throw new Error(`${open.length} ballots are open`);
    return only;
  };
  const voteIn = (open: BallotState, voterId: string, choice: Vote['choice']): Refusal | null => {
    const cast = castVote(open, { voterId, choice }, now);
    if ('refused' in cast) return cast.refused;
    take([{ put: 'ballot', row: cast.ballot }], 'vote');
    return null;
  };
  const vote = (voterId: string, choice: Vote['choice'], kind?: BallotState['kind']): Refusal | null => {
    to(now);
    return voteIn(ballot(kind), voterId, choice);
  };
  return {
    get affairs() {
      return affairs;
    },
    get now() {
      return now;
    },
    log,
    newId,
    to,
    wait: (time: number) => to(now + time),
    attempt,
    /** What must not be refused. */
    does: (act: Act) => {
      const refused = attempt(act);
      if (refused) throw new Error(`refused: ${refused}`);
    },
    /** What happens outside of self-government: somebody joins, or is seen. */
    put: (row: Member) => take([{ put: 'member', row }], 'outside'),
    ballot,
    vote,
    voteIn,
    /** As often as given, each by the next who has not left. */
    votes: (choice: Vote['choice'], voters: readonly string[], kind?: BallotState['kind']) => {
      for (const voter of voters) {
        const refused = vote(voter, choice, kind);
        if (refused) throw new Error(`refused: ${refused}`);
      }
    },
    said: (act: LogAct) => log.filter((row) => row.act === act),
    closed: (kind: BallotState['kind']) =>
      affairs.ballots.filter((each) => each.kind === kind && each.closedAt !== null).at(-1),
  };
}
export type Play = ReturnType<typeof play>;
