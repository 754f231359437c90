import fc from 'fast-check';
import {
  foundMandate,
  leastForElection,
  type Affairs,
  type LogRow,
  type Moment,
} from '@/lib/domain/governance';
import { callsElection, stands } from '../deeds';
import { day, everybody, hour, play, settled, start, type Play, type Watch } from '../play';
import type { Deed } from './deed';
import { deedsOfHosts } from './deeds-of-hosts';
import { deedsOfOffices } from './deeds-of-offices';
import { deedsOfWords } from './deeds-of-words';

const deeds = [...deedsOfWords, ...deedsOfOffices];
/** In a group of which somebody keeps the roster. */
const deedsThere = [...deeds, ...deedsOfHosts];

/** Mostly soon after one another, as where something is going on. */
const waits = [
  { weight: 12, arbitrary: fc.constantFrom(0, hour / 2, hour, 6 * hour) },
  { weight: 3, arbitrary: fc.constantFrom(day, 3 * day) },
  { weight: 1, arbitrary: fc.constantFrom(8 * day, 30 * day) },
];

const stepOf = (possible: readonly Deed[]) =>
  fc.record({
    deed: fc.oneof(...possible.map((deed) => ({ weight: deed.often, arbitrary: fc.constant(deed) }))),
    wait: fc.oneof(...waits),
    ...{ who: fc.nat(13), whom: fc.nat(13), what: fc.nat(63), how: fc.nat(999) },
  });
export type Step = { deed: Deed; wait: number; who: number; whom: number; what: number; how: number };
export type Plan = {
  size: number;
  office: 'none' | 'founded' | 'elected';
  /** Ann keeps who is in it and its dates, from the founding. */
  hosted?: boolean;
  steps: Step[];
};

/** A group of one to fourteen, with or without an office from its founding, and what its members try one after another. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  size: fc.integer({ min: 1, max: 14 }),
  office: fc.constantFrom('none', 'founded', 'elected'),
  steps: fc.array(stepOf(deeds), { minLength: 1, maxLength: 220, size: 'max' }),
});

/** The same, with a host. */
export const hostedPlans: fc.Arbitrary<Plan> = fc.record({
  size: fc.integer({ min: 1, max: 14 }),
  office: fc.constantFrom('none', 'elected'),
  hosted: fc.constant(true),
  steps: fc.array(stepOf(deedsThere), { minLength: 1, maxLength: 220, size: 'max' }),
});

const annAsHost = { userId: 'ann', offeredToId: null, closing: null };
const founds = (affairs: Affairs, moment: Moment) =>
  foundMandate(affairs, { mandateId: 'founding', holderId: 'ann', statement: '' }, moment);

/** Ann, and Ben where two are elected. */
function elect(group: Play): void {
  for (const name of ['ann', 'ben']) group.does(callsElection(name, { petitionId: 'first election' }));
  for (const name of ['ann', 'ben']) group.does(stands(name, 'first election'));
  group.wait(8 * day);
  const both = group.ballot().seats === 1 ? ['ann'] : ['ann', 'ben'];
  group.votes(
    both,
    group.ballot().roll.map(({ userId }) => userId),
  );
  group.wait(hour);
}

/** Plays it. Where something does not hold the error tells what was done until then, a line for each. */
export function unfold(
  { size, office, hosted = false, steps }: Plan,
  watch: Watch = () => {},
  afterEach: (group: Play) => void = () => {},
): Play {
  const lines: string[] = [];
  const joinedAt = office === 'founded' ? start : start - 100 * day;
  const members = everybody.slice(0, size).map((name) => settled(name, { joinedAt }));
  try {
    const group = play(size, { members, host: hosted ? annAsHost : null } satisfies Partial<Affairs>, watch);
    lines.push(`${size} members, office: ${office}`);
    if (office === 'founded') group.does(founds);
    if (office === 'elected' && size >= leastForElection) elect(group);
    for (const { deed, wait, ...numbers } of steps) {
      const before = group.affairs;
      group.wait(wait);
      const told = lines.push(`after ${((group.now - start) / day).toFixed(2)} days, ${deed.name}:`);
      lines.push(`  ${deed.play(group, numbers)}`);
      afterEach(group);
      // What changed nothing is no part of what went wrong.
      if (group.affairs === before) lines.splice(told - 1);
    }
    return group;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`${said}\n\nWhat was done:\n${lines.join('\n')}`, { cause: error });
  }
}

export const holds = (
  runs: number,
  seed: number,
  check: (plan: Plan) => void,
  of: fc.Arbitrary<Plan> = plans,
): void => {
  const run = fc.check(fc.property(of, check), { numRuns: runs, seed });
  // What the plan's numbers are nobody can read: the error tells in words what was done, when as little was left as fails.
  if (run.failed) throw run.errorInstance ?? new Error('failed');
};

const [runs, seed] = [300, 1871];
/** How things stand between two things that are done. */
export type State = { affairs: Affairs; log: readonly LogRow[]; at: number };
let told: { steps: Parameters<Watch>[0][]; states: State[] } | null = null;

/** All histories, played once for all laws. */
export function histories() {
  if (told) return told;
  const [steps, states]: [Parameters<Watch>[0][], State[]] = [[], []];
  const keepStep: Watch = (step) => void (step.changes.length > 0 && steps.push(step));
  const keepState = ({ affairs, log, now }: Play) => {
    if (states.at(-1)?.affairs !== affairs) states.push({ affairs, log: [...log], at: now });
  };
  holds(runs, seed, (plan) => void unfold(plan, keepStep, keepState));
  told = { steps, states };
  return told;
}

/** Of every change; where it does not hold, of as few as will do. */
export function holdsOfChanges(law: Watch): void {
  try {
    histories().steps.forEach(law);
  } catch (error) {
    holds(runs, seed, (plan) => void unfold(plan, law));
    throw error;
  }
}

export function holdsOfStates(law: (state: State) => void): void {
  try {
    histories().states.forEach(law);
  } catch (error) {
    const look = ({ affairs, log, now }: Play) => law({ affairs, log, at: now });
    holds(runs, seed, (plan) => void unfold(plan, undefined, look));
    throw error;
  }
}
