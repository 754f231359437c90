/** What anybody may try at any time, with whom and what its numbers pick. Each says in a line what it was. */
import { moderatorsInForce, type Affairs, type Moment, type Outcome } from '@/lib/domain/governance';
import { everybody, type Play } from '../play';

export type Numbers = { who: number; whom: number; what: number; how: number };
export type Deed = { name: string; often: number; play: (group: Play, numbers: Numbers) => string };

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
export const someone = (n: number) => pick(everybody, n) ?? 'ann';
/** Rather somebody who is there. */
export const member = (group: Play, n: number) =>
  pick(
    group.affairs.members.filter(({ leftAt }) => leftAt === null),
    n,
  )?.userId ?? someone(n);
export const moderator = (group: Play, n: number) =>
  pick(moderatorsInForce(group.affairs, group.now), n)?.holderId ?? member(group, n);

export const tried = (group: Play, line: string, act: (affairs: Affairs, moment: Moment) => Outcome) =>
  `${line}: ${group.attempt(act) ?? 'done'}`;

export const by = (
  name: string,
  often: number,
  play: (group: Play, by: string, numbers: Numbers) => string,
): Deed => ({
  ...{ name, often },
  play: (group, numbers) => play(group, member(group, numbers.who), numbers),
});

export const reason = 'it is about a person';
