/** What a vote asks, what it brings about, and why it ended as it did, in words. */
import { personName } from '@/app/_messages/person-name';
import type { Messages } from '@/app/_messages/en';
import type { Choice } from '@/lib/domain/governance/affairs';
import type { Reason } from '@/lib/domain/governance/reason';
import type { AboutView, BallotView, PersonView } from '@/lib/present/governing';

type Words = Pick<Messages, 'governing' | 'profile'>;

/** The choices of a vote, what is asked for first. */
export const choicesOf: Record<Exclude<BallotView['kind'], 'election'>, readonly Choice[]> = {
  recall: ['RECALL', 'KEEP', 'ABSTAIN'],
  appeal: ['OVERTURN', 'UPHOLD', 'ABSTAIN'],
  case: ['YES', 'NO', 'ABSTAIN'],
  grave: ['YES', 'NO', 'ABSTAIN'],
};

export function sayQuestion(about: AboutView, words: Words): string {
  const { ballot } = words.governing;
  switch (about.kind) {
    case 'election':
      return ballot.election;
    case 'recall':
      return ballot.recall(personName(about.holder.name, words));
    case 'case':
      if (about.sealed) return ballot.sealed(about.number);
      return about.comments > 1 ? ballot.flood(about.number, about.comments) : ballot.case(about.number);
    case 'appeal':
      return ballot.appeal[about.act](about.number);
    case 'grave':
      return about.grave === 'EXCLUDE' || about.grave === 'READMIT' || about.grave === 'NO_HOST'
        ? ballot[about.grave](
            about.person ? personName(about.person.name, words) : words.profile.someoneWhoLeft,
          )
        : ballot[about.back ? 'VOUCHING_BACK' : about.grave];
  }
}

/** What it means, where the question alone does not say it. */
export function sayMeaning(about: AboutView, { governing }: Words): string | null {
  const { graveMeans } = governing.ballot;
  if (about.kind !== 'grave') return null;
  return Object.hasOwn(graveMeans, about.grave) ? graveMeans[about.grave as keyof typeof graveMeans] : null;
}

export function sayEffect({ about, support, seats }: BallotView, { governing }: Words): string {
  const { effect } = governing.ballot;
  if (about.kind === 'election') return effect.election(support, seats ?? 1);
  if (about.kind === 'case' && about.sealed) return effect.sealed(support);
  return effect[about.kind](support);
}

/** The page that a vote is about. */
export const caseOf = (about: AboutView): number | null =>
  about.kind === 'case' || about.kind === 'appeal' ? about.number : null;

export const nameAll = (people: readonly PersonView[], words: Words): string =>
  people.map(({ name }) => personName(name, words)).join(', ');

export const candidatesOf = (about: AboutView) => (about.kind === 'election' ? about.candidates : []);

export function sayMine({ mine, about }: BallotView, words: Words): string | null {
  const { ballot } = words.governing;
  if (mine === null) return null;
  if (typeof mine === 'string') return ballot.youSaid(ballot.choice[mine]);
  const approved = candidatesOf(about).filter(({ id }) => mine.includes(id));
  return approved.length === 0 ? ballot.youApprovedNone : ballot.youApproved(nameAll(approved, words));
}

const isOutcome = (value: string, outcomes: Messages['governing']['ballot']['outcome']) =>
  Object.hasOwn(outcomes, value);

export function sayOutcome({ about, closed }: BallotView, words: Words): string {
  const { ballot } = words.governing;
  const outcome = closed?.outcome ?? 'MOOT';
  if (typeof outcome !== 'string') {
    const elected = candidatesOf(about).filter(({ id }) => outcome.includes(id));
    return elected.length === 0 ? ballot.electedNobody : ballot.elected(nameAll(elected, words));
  }
  if (about.kind === 'case' && about.sealed && outcome !== 'MOOT')
    return outcome === 'APPLIED' ? ballot.sealedStays : ballot.sealedBack;
  if (about.kind === 'case' && about.comments > 1 && outcome !== 'MOOT')
    return outcome === 'APPLIED' ? ballot.floodHidden : ballot.floodStands;
  return isOutcome(outcome, ballot.outcome)
    ? ballot.outcome[outcome as keyof typeof ballot.outcome]
    : ballot.outcome.MOOT;
}

export function sayReason(reason: Reason, { governing }: Words): string {
  const { reason: said, candidate } = governing.ballot;
  const isOfOne = 'candidate' in reason && reason.candidate !== undefined;
  switch (reason.code) {
    case 'tie':
      return said.tie(reason.votes);
    case 'nobody-to-judge':
      return said['nobody-to-judge'];
    case 'below-two-thirds':
      return said['below-two-thirds'](reason.has, reason.of);
    case 'too-many-tied':
      return candidate['too-many-tied'](reason.tied, reason.cap);
    case 'no-seat-left':
      return candidate['no-seat-left'](reason.has, reason.seats);
    case 'below-support':
      return (isOfOne ? candidate : said)['below-support'](reason.has, reason.needs);
    case 'no-majority':
    case 'majority':
      return (isOfOne ? candidate : said)[reason.code](reason.has, reason.of);
  }
}
