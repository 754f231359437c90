/** Ballots and what is collected signatures for, as one of those who may vote sees them. */
import { isOut, partsOf } from '@/lib/domain/governance/flood';
import { byId } from '@/lib/domain/governance/evolve';
import type { BallotState, Candidate, Petition } from '@/lib/domain/governance/affairs';
import { personOf, type AffairsNow } from '@/lib/domain/governance/now';
import { earlyCloseOf, isSecret } from '@/lib/domain/governance/voting';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { AboutView, BallotView, CandidateView, PetitionView } from './governing';

/** A group's affairs, for a member; or as far as one case needs them, for whom that is about. */
export type Seen = Authorized<'affairs.read' | 'case.read', AffairsNow>;

const iso = (at: number): string => new Date(at).toISOString();

const numberOf = ({ numbers }: AffairsNow, caseId: string): number => numbers.get(caseId) ?? 0;

const presentCandidate = (now: AffairsNow, candidate: Candidate): CandidateView => ({
  ...personOf(now, candidate.userId),
  statement: candidate.statement,
  asked: candidate.acceptedAt === null,
  withdrawn: candidate.withdrawnAt !== null,
});

/** Whether it was on when this was asked: as it is now, turned back by each vote since that was carried, this one included. */
function takesBack({ affairs, vouching }: AffairsNow, petition: Petition): boolean {
  const carriedAt = (each: Petition): number | null => {
    const ballot = byId(affairs.ballots, each.ballotId);
    return each.grave?.kind === 'VOUCHING' && ballot?.outcome === 'CARRIED' ? ballot.closedAt : null;
  };
  const turned = affairs.petitions.filter((each) => (carriedAt(each) ?? -Infinity) > petition.openedAt);
  return vouching !== (turned.length % 2 === 1);
}

function aboutPetition(now: AffairsNow, petition: Petition): AboutView {
  const { affairs } = now;
  switch (petition.kind) {
    case 'election':
      return { kind: 'election', candidates: petition.candidates.map((each) => presentCandidate(now, each)) };
    case 'recall': {
      const holderId = byId(affairs.mandates, petition.objectId)?.holderId ?? '';
      return { kind: 'recall', holder: personOf(now, holderId) };
    }
    case 'appeal': {
      const decision = byId(affairs.decisions, petition.objectId);
      return {
        kind: 'appeal',
        number: numberOf(now, decision?.caseId ?? ''),
        act: decision?.act ?? 'DISMISS',
        statement: petition.statement,
      };
    }
    case 'grave': {
      const { kind = 'DISSOLVE', personId = null } = petition.grave ?? {};
      const person = personId === null ? null : personOf(now, personId);
      const back = kind === 'VOUCHING' && takesBack(now, petition);
      return { kind: 'grave', grave: kind, person, ...(back && { back }) };
    }
  }
}

/** Of an election, those who stand: who was put forward and did not answer is nobody to vote for. */
function aboutBallot(now: AffairsNow, ballot: BallotState): AboutView | null {
  if (ballot.kind === 'case') {
    const of = byId(now.affairs.cases, ballot.objectId);
    const comments = of ? partsOf(of).filter((part) => !isOut(part)).length : 1;
    return { kind: 'case', number: numberOf(now, ballot.objectId), sealed: of?.sealed != null, comments };
  }
  const petition = byId(now.affairs.petitions, ballot.objectId);
  if (!petition) return null;
  const about = aboutPetition(now, petition);
  if (about.kind !== 'election') return about;
  return { ...about, candidates: about.candidates.filter(({ asked, withdrawn }) => !asked && !withdrawn) };
}

/** Null where what it was about is too long ago to be told. */
export function presentBallot(seen: Seen, ballot: BallotState, userId: string): BallotView | null {
  const now = reveal(seen);
  const about = aboutBallot(now, ballot);
  if (!about) return null;
  const { id, kind, support, seats, roll, closedAt, outcome, tally } = ballot;
  const own = roll.find((entry) => entry.userId === userId && entry.struckAt === null);
  const early = closedAt === null ? earlyCloseOf(ballot) : null;
  const voted = roll.filter((entry) => entry.hasVoted && entry.struckAt === null);
  const personId = byId(now.affairs.petitions, ballot.objectId)?.grave?.personId ?? null;
  return {
    ...{ id, kind, about, support, seats },
    opensAt: iso(ballot.opensAt),
    closesAt: iso(ballot.closesAt),
    closesEarlyAt: early !== null && early < ballot.closesAt ? iso(early) : null,
    voted: voted.length,
    of: roll.length,
    secret: isSecret(ballot, personId),
    mine: closedAt === null ? (ballot.votes.find(({ voterId }) => voterId === userId)?.choice ?? null) : null,
    mayVote: closedAt === null && own !== undefined,
    closed:
      closedAt === null || outcome === null
        ? null
        : { at: iso(closedAt), outcome, counts: { ...tally?.counts }, reasons: [...(tally?.reasons ?? [])] },
  };
}

export const presentPetition = (seen: Seen, petition: Petition, userId: string): PetitionView => ({
  id: petition.id,
  kind: petition.kind,
  about: aboutPetition(reveal(seen), petition),
  state: petition.state,
  openedAt: iso(petition.openedAt),
  until: iso(petition.until),
  has: petition.signatures.length,
  needs: petition.needs,
  signed: petition.signatures.some((signature) => signature.userId === userId),
  statement: petition.statement,
});
