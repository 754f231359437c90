/** Standing, and being put forward, which binds nobody before they say yes. */
import type { Affairs, Candidate, Moment, Outcome, Petition } from './affairs';
import { acted, refuse } from './act';
import { byId, noted } from './evolve';
import { isMember } from './standing-now';

type Standing = { petitionId: string; userId: string; statement: string };

export const isStanding = ({ acceptedAt, withdrawnAt }: Candidate): boolean =>
  acceptedAt !== null && withdrawnAt === null;

const candidacy = (petition: Petition, userId: string): Candidate | undefined =>
  petition.candidates.find((each) => each.userId === userId && each.withdrawnAt === null);

export const withCandidate = (petition: Petition, candidate: Candidate): Petition => ({
  ...petition,
  candidates: [...petition.candidates.filter(({ userId }) => userId !== candidate.userId), candidate],
});

const electionOf = (affairs: Affairs, petitionId: string): Petition | undefined => {
  const petition = byId(affairs.petitions, petitionId);
  return petition?.kind === 'election' ? petition : undefined;
};

export function nominate(
  affairs: Affairs,
  { petitionId, userId, byId: nominatedById, statement }: Standing & { byId: string },
  moment: Moment,
): Outcome {
  if (nominatedById === userId) return accept(affairs, { petitionId, userId, statement }, moment);
  const { at } = moment;
  const petition = electionOf(affairs, petitionId);
  if (!petition) return refuse('unknown');
  if (!isMember(affairs, nominatedById, at) || !isMember(affairs, userId, at)) return refuse('not_a_member');
  if (petition.state !== 'NOMINATING') return refuse('not_open');
  // Whoever has said no is not asked again in the same election.
  if (petition.candidates.some((each) => each.userId === userId)) return refuse('already');
  const candidate = { userId, nominatedById, statement: '', acceptedAt: null, withdrawnAt: null };
  return acted(affairs, moment, () => [
    { put: 'petition', row: withCandidate(petition, candidate) },
    noted(at, 'NOMINATED', {
      ...{ actorKind: 'MEMBER', actorId: nominatedById, petitionId, targetId: userId },
    }),
  ]);
}

/** Says yes, or stands unasked. */
export function accept(
  affairs: Affairs,
  { petitionId, userId, statement }: Standing,
  moment: Moment,
): Outcome {
  const { at } = moment;
  const petition = electionOf(affairs, petitionId);
  if (!petition) return refuse('unknown');
  if (!isMember(affairs, userId, at)) return refuse('not_a_member');
  if (petition.state !== 'NOMINATING') return refuse('not_open');
  const before = candidacy(petition, userId);
  if (before && isStanding(before)) return refuse('already');
  const nominatedById = before?.nominatedById ?? userId;
  const candidate = { userId, nominatedById, statement, acceptedAt: at, withdrawnAt: null };
  return acted(affairs, moment, () => [
    { put: 'petition', row: withCandidate(petition, candidate) },
    noted(at, 'STANDS', { actorKind: 'MEMBER', actorId: userId, petitionId, targetId: userId }),
  ]);
}

/** Also while it is being voted on: who approved of them alone has then approved of nobody. */
export function withdrawCandidacy(
  affairs: Affairs,
  { petitionId, userId }: { petitionId: string; userId: string },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const petition = electionOf(affairs, petitionId);
  if (!petition) return refuse('unknown');
  if (petition.endedAt !== null) return refuse('not_open');
  const candidate = candidacy(petition, userId);
  if (!candidate) return refuse('not_a_candidate');
  return acted(affairs, moment, () => [
    { put: 'petition', row: withCandidate(petition, { ...candidate, withdrawnAt: at }) },
    noted(at, 'STANDS_NO_MORE', { actorKind: 'MEMBER', actorId: userId, petitionId, targetId: userId }),
  ]);
}
