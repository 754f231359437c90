/** What a moderator does: the closed list, each act with a reason, in the open, and under appeal. */
import type { Sanction } from '@/lib/domain/governance/affairs';
import { decide, refer, undo } from '@/lib/domain/governance/deciding';
import { release } from '@/lib/domain/governance/releasing';
import { act } from './act';
import { requireCase } from './which';
import type { Context } from '../context';

const hour = 60 * 60 * 1000;

type Which = { groupId: string; number: number };
type Deciding = Which & {
  /** Made by the browser: the same again is the same decision. */
  id: string;
  act: Sanction;
  reason: string;
  /** Of a mute. */
  hours: number | null;
  /** Of a seal. */
  paraphrase: string | null;
};

export async function decideCase(context: Context, { groupId, number, id, ...input }: Deciding) {
  const { hours, reason, act: sanction, paraphrase } = input;
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      const { id: caseId } = await requireCase(tx, { groupId, number });
      const earlier = affairs.decisions.find((each) => each.id === id);
      if (earlier) return earlier.caseId === caseId ? { changes: [] } : { refused: 'already' };
      const until = hours === null ? null : moment.at + hours * hour;
      const by = { decisionId: id, caseId, moderatorId: moment.userId };
      return decide(affairs, { ...by, act: sanction, reason, until, ...(paraphrase !== null && { paraphrase }) }, moment); // prettier-ignore
    },
    { about: { caseNumber: number, decisionId: id } },
  );
}

/** Leaves it to the members. */
export async function referCase(context: Context, { groupId, number, reason }: Which & { reason: string }) {
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      const { id: caseId } = await requireCase(tx, { groupId, number });
      return refer(affairs, { caseId, moderatorId: moment.userId, reason }, moment);
    },
    { about: { caseNumber: number } },
  );
}

export const undoDecision = (
  context: Context,
  { groupId, decisionId, reason }: { groupId: string; decisionId: string; reason: string },
) =>
  act(
    context,
    groupId,
    (affairs, moment) => undo(affairs, { decisionId, moderatorId: moment.userId, reason }, moment),
    { about: { decisionId } },
  );

/** Takes one comment out of a case about many: with a reason whoever looks after the margin, and otherwise with others. */
export async function releaseComment(
  context: Context,
  { groupId, number, commentId, reason }: Which & { commentId: string; reason: string },
) {
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      const { id: caseId } = await requireCase(tx, { groupId, number });
      return release(affairs, { caseId, commentId, byId: moment.userId, reason }, moment);
    },
    { about: { caseNumber: number } },
  );
}
