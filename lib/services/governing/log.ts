/** The group's log: everything that was done in its name, with reasons; to be read, taken along and checked by its members. */
import { findGroup } from '@/lib/db/group';
import { listActors, listLog, listWholeLog, type LogFilter } from '@/lib/db/governance/log';
import { findCaseId, listCaseNumbers, listNames } from '@/lib/db/governance/names';
import type { LogRow } from '@/lib/domain/governance/affairs';
import { authorize, grantedWith, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentLogEntry } from '@/lib/present/log-entry';
import type { Context } from '../context';

/** Rows at once. */
const page = 100;

export async function listLogViews(
  { db }: Pick<Context, 'db'>,
  group: Authorized<'affairs.read' | 'case.read', { id: string }>,
  filter: LogFilter,
) {
  const rows = await listLog(db, group, filter, page + 1);
  const shown = rows
    .slice(0, page)
    .map(({ entry, ...row }) => ({ ...row, row: JSON.parse(entry) as LogRow }));
  const people = shown.flatMap(({ row }) => [row.actorId, row.targetId].flatMap((id) => id ?? []));
  const numbers = await listCaseNumbers(
    db,
    shown.flatMap(({ row }) => row.caseId ?? []),
  );
  const names = await listNames(db, people);
  const entries = shown.map(({ seq, row, hash }) => {
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
  const caseId = caseNumber === undefined ? null : await findCaseId(db, groupId, caseNumber);
  const which = caseNumber === undefined ? filter : { ...filter, caseId: caseId ?? '' };
  const [last] = await listLog(db, group, {}, 1);
  const { id, name } = reveal(group);
  return {
    group: { id, name },
    people: await listActors(db, group),
    head: last ? { seq: last.seq, hash: last.hash } : null,
    ...(await listLogViews(context, group, which)),
  };
}

/** Every row as it was hashed, so that it can be checked without this server. */
export async function exportLog({ actor, db }: Context, groupId: string) {
  const group = authorize(actor, 'affairs.read', await findGroup(db, groupId));
  return { groupId, entries: await listWholeLog(db, group) };
}
