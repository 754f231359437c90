import { findCaseAsked } from '@/lib/db/governance/case';
import { byId } from '@/lib/domain/governance/evolve';
import { notFound } from '@/lib/errors';
import { authorize, grantedWith, reveal } from '@/lib/policy/authorized';
import { presentCase } from '@/lib/present/case';
import { requireUserId, type Context } from '../context';
import { listLogViews } from './log';
import { affairsOf } from './now';

/** Why something was folded, hidden or sealed: for the group's members, and for whose words it is about. */
export async function openCase(context: Context, { groupId, number }: { groupId: string; number: number }) {
  const found = authorize(context.actor, 'case.read', await findCaseAsked(context.db, groupId, number));
  const { id, snapshot, proof, goesOn, textId, threadId, operatorSeal, flooded } = reveal(found);
  const now = await affairsOf(context, reveal(found).group, { caseId: id });
  const of = byId(now.affairs.cases, id);
  if (!of) throw notFound();
  const { entries: log } = await listLogViews(context, grantedWith(found, { id: groupId }), { caseId: id });
  return presentCase(
    grantedWith(found, { now, of, goesOn, snapshot, proof, textId, threadId, operatorSeal, flooded, log }),
    requireUserId(context.actor),
  );
}
