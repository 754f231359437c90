import type { Affairs, Change, LogRow, Petition, PetitionEnding } from './affairs';
import { byId, inTurn, noted } from './evolve';
import type { Mandate } from './mandate';

export const ended = (petition: Petition, ending: PetitionEnding, at: number): Change => ({
  put: 'petition',
  row: { ...petition, state: 'ENDED', endedAt: at, ending },
});

/** What it was about is over. A ballot on it is closed, and never counted. */
export function endAsMoot(affairs: Affairs, petition: Petition, at: number): Change[] {
  const ballot = byId(affairs.ballots, petition.ballotId);
  const about = { petitionId: petition.id, outcome: 'MOOT' };
  if (!ballot || ballot.closedAt !== null)
    return [ended(petition, 'MOOT', at), noted(at, 'PETITION_ENDED', about)];
  return [
    ended(petition, 'MOOT', at),
    { put: 'ballot', row: { ...ballot, votes: [], closedAt: at, outcome: 'MOOT' } },
    noted(at, 'BALLOT_MOOT', { ...about, ballotId: ballot.id }),
  ];
}

/** For good. A recall that is going on has nothing left to end, and the log says that there was one. */
export function endMandate(
  affairs: Affairs,
  mandate: Mandate,
  reason: NonNullable<Mandate['endReason']>,
  at: number,
  who: Partial<Pick<LogRow, 'actorKind' | 'actorId'>> = {},
): Change[] {
  const recall = affairs.petitions.find(
    ({ kind, objectId, endedAt }) => kind === 'recall' && objectId === mandate.id && endedAt === null,
  );
  return inTurn(
    affairs,
    () => [
      { put: 'mandate', row: { ...mandate, endedAt: at, endReason: reason } },
      noted(at, 'MANDATE_ENDED', {
        ...{ mandateId: mandate.id, targetId: mandate.holderId, outcome: reason, ...who },
        ...(recall ? { petitionId: recall.id } : {}),
      }),
    ],
    (now) => (recall ? endAsMoot(now, recall, at) : []),
  );
}
