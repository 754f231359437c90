/** One vote for each member on the roll, changed as often as one likes until the ballot closes. */
import { putVote } from '@/lib/db/governance/ballot';
import { putReadiness } from '@/lib/db/governance/names';
import type { Choice } from '@/lib/domain/governance/affairs';
import { isStanding } from '@/lib/domain/governance/elections';
import { castVote } from '@/lib/domain/governance/voting';
import { AppError } from '@/lib/errors';
import { requireUserId, type Context } from '../context';
import { act } from './act';

/** `choice`: one of the ballot's, or, in an election, the ids of those approved of (none: none of them). */
export async function vote(
  context: Context,
  { groupId, ballotId, choice }: { groupId: string; ballotId: string; choice: Choice | readonly string[] },
): Promise<void> {
  const voterId = requireUserId(context.actor);
  let kept = choice;
  await act(
    context,
    groupId,
    (affairs, { at }) => {
      const ballot = affairs.ballots.find(({ id }) => id === ballotId);
      if (!ballot) return { refused: 'unknown' };
      const petition = affairs.petitions.find(({ id }) => id === ballot.objectId);
      const standing = petition?.candidates.filter(isStanding).map(({ userId }) => userId);
      const cast = castVote(ballot, { voterId, choice }, at, standing);
      if ('refused' in cast) return cast;
      kept = cast.ballot.votes.find((each) => each.voterId === voterId)?.choice ?? kept;
      return { changes: [] };
    },
    {
      about: { ballotId },
      also: async (tx) => {
        // By the database's clock at that very moment: what it has not taken has not been said.
        if (!(await putVote(tx, { ballotId, voterId, choice: kept })))
          throw new AppError('conflict', 'governing_too_late');
      },
    },
  );
}

/** Whether one is willing to stand, so that there is somebody when the group wants to elect. */
export const changeReadiness = (context: Context, { groupId, ready }: { groupId: string; ready: boolean }) =>
  act(context, groupId, () => ({ changes: [] }), {
    also: (tx) => putReadiness(tx, { groupId, userId: requireUserId(context.actor), ready }),
  });
