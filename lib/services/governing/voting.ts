/** One vote for each member on the roll, changed as often as one likes until the ballot closes. */
import { putVote } from '@/lib/db/governance/ballot';
import { putReadiness } from '@/lib/db/governance/names';
import type { Choice } from '@/lib/domain/governance/affairs';
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
  await act(
    context,
    groupId,
    (affairs, { at }) => {
      const ballot = affairs.ballots.find(({ id }) => id === ballotId);
      if (!ballot) return { refused: 'unknown' };
      const cast = castVote(ballot, { voterId, choice }, at);
      return 'refused' in cast ? cast : { changes: [] };
    },
    async (tx) => {
      // By the database's clock at that very moment: what it has not taken has not been said.
      if (!(await putVote(tx, { ballotId, voterId, choice })))
        throw new AppError('conflict', 'governing_too_late');
    },
  );
}

/** Whether one is willing to stand, so that there is somebody when the group wants to elect. */
export const changeReadiness = (context: Context, { groupId, ready }: { groupId: string; ready: boolean }) =>
  act(
    context,
    groupId,
    () => ({ changes: [] }),
    async (tx) => {
      await putReadiness(tx, { groupId, userId: requireUserId(context.actor), ready });
    },
  );
