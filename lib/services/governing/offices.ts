/** What those who looked after the margin have to show for when their office is over: for the group's members. */
import { countFlagsIn, listPastMandates, loadDoneIn } from '@/lib/db/governance/offices';
import { listNames } from '@/lib/db/governance/names';
import { grantedWith, reveal } from '@/lib/policy/authorized';
import { presentPastOffice } from '@/lib/present/past-office';
import type { Context } from '../context';
import { readAffairs } from './now';

/** Time has done its part before: an office that has just ended has its account. */
export async function openPastOffices(context: Context, groupId: string) {
  const { db } = context;
  const affairs = await readAffairs(context, groupId);
  const { group } = reveal(affairs);
  const own = grantedWith(affairs, group);
  const mandates = await listPastMandates(db, own);
  const done = await loadDoneIn(db, own, mandates);
  const flags = await countFlagsIn(db, own, mandates);
  const names = await listNames(
    db,
    mandates.map(({ holderId }) => holderId),
  );
  const known = { done, flags, names };
  return {
    group: { id: group.id, name: group.name },
    offices: mandates.map((mandate) => presentPastOffice(grantedWith(affairs, { mandate, ...known }))),
  };
}
