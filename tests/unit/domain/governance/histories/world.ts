import fc from 'fast-check';
import { foundMandate, type Affairs, type LogRow } from '@/lib/domain/governance';
import { day, everybody, hour, play, settled, start, type Play, type Watch } from '../play';
import { deeds, type Deed } from './deeds';

/** Mostly soon after one another, as where something is going on. */
const waits = [
  { weight: 12, arbitrary: fc.constantFrom(0, hour / 2, hour, 6 * hour) },
  { weight: 3, arbitrary: fc.constantFrom(day, 3 * day) },
  { weight: 1, arbitrary: fc.constantFrom(8 * day, 30 * day) },
];

const step = fc.record({
  deed: fc.oneof(...deeds.map((deed) => ({ weight: deed.often, arbitrary: fc.constant(deed) }))),
  wait: fc.oneof(...waits),
  ...{ who: fc.nat(13), whom: fc.nat(13), what: fc.nat(63), how: fc.nat(999) },
});
export type Step = { deed: Deed; wait: number; who: number; whom: number; what: number; how: number };
export type Plan = { size: number; founds: boolean; steps: Step[] };

/** A group of one to fourteen, with or without an office from its founding, and what its members try one after another. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  size: fc.integer({ min: 1, max: 14 }),
  founds: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 220, size: 'max' }),
});

/** Plays it. Where something does not hold the error tells what was done until then, a line for each. */
export function unfold(
  { size, founds, steps }: Plan,
  watch: Watch = () => {},
  afterEach: (group: Play) => void = () => {},
): Play {
  const lines: string[] = [];
  const joinedAt = founds ? start : start - 100 * day;
  const members = everybody.slice(0, size).map((name) => settled(name, { joinedAt }));
  try {
    const group = play(size, { members } satisfies Partial<Affairs>, watch);
    if (founds) {
      lines.push(`${size} members; ann has founded it, and looks after it`);
      const founding = { mandateId: 'founding', holderId: 'ann', statement: '' };
      group.does((affairs, moment) => foundMandate(affairs, founding, moment));
    } else lines.push(`${size} members`);
    for (const { deed, wait, ...numbers } of steps) {
      group.wait(wait);
      lines.push(`after ${(group.now - start) / day} days, ${deed.name}:`);
      lines.push(`  ${deed.play(group, numbers)}`);
      afterEach(group);
    }
    return group;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`${said}\n\nWhat was done:\n${lines.join('\n')}`, { cause: error });
  }
}

export const holds = (runs: number, seed: number, check: (plan: Plan) => void): void => {
  const run = fc.check(fc.property(plans, check), { numRuns: runs, seed });
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
