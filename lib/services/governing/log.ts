/** The group's log: everything that was done in its name, with reasons; to be read, taken along and checked by its members. */
import { findGroup } from '@/lib/db/group';
import { listLog, listWholeLog, type LogFilter } from '@/lib/db/governance/log';
import { listCaseNumbers, listNames } from '@/lib/db/governance/names';
import { noAffairs, type LogRow } from '@/lib/domain/governance/affairs';
import { authorize, grantedWith, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentLogEntry } from '@/lib/present/log-entry';
import type { Context } from '../context';

/** Rows at once. */
const page = 100;

type Known = { names: ReadonlyMap<string, string>; numbers: ReadonlyMap<string, number> };

export async function listLogViews(
  { db }: Pick<Context, 'db'>,
  group: Authorized<'affairs.read' | 'case.read', { id: string }>,
  filter: LogFilter,
  { names, numbers }: Known,
) {
  const rows = await listLog(db, group, filter, page + 1);
  const entries = rows.slice(0, page).map(({ seq, entry, hash }) => {
    const row = JSON.parse(entry) as LogRow;
    const caseNumber = row.caseId === undefined ? null : (numbers.get(row.caseId) ?? null);
    return presentLogEntry(grantedWith(group, { seq, row, hash, names, caseNumber }));
  });
  return { entries, next: rows.length > page ? (entries.at(-1)?.seq ?? null) : null };
}

type Filter = { groupId: string; before?: number; act?: string; caseNumber?: number; personId?: string };

/** The latest first, a hundred at once; `next` is what to ask for as `before`. */
export async function openLog(context: Context, { groupId, caseNumber, ...filter }: Filter) {
  const { actor, db } = context;
  const group = authorize(actor, 'affairs.read', await findGroup(db, groupId));
  const numbers = await listCaseNumbers(db, groupId);
  const names = await listNames(db, groupId, noAffairs);
  const caseId = [...numbers].find(([, number]) => number === caseNumber)?.[0] ?? '';
  const which = caseNumber === undefined ? filter : { ...filter, caseId };
  const [last] = await listLog(db, group, {}, 1);
  const { id, name } = reveal(group);
  return {
    group: { id, name },
    head: last ? { seq: last.seq, hash: last.hash } : null,
    ...(await listLogViews(context, group, which, { names, numbers })),
  };
}

/** Every row as it was hashed, so that it can be checked without this server. */
export async function exportLog({ actor, db }: Context, groupId: string) {
  const group = authorize(actor, 'affairs.read', await findGroup(db, groupId));
  return { groupId, entries: await listWholeLog(db, group) };
}
