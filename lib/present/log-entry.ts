import type { LogRow } from '@/lib/domain/governance/affairs';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { LogView } from './governing';

/** A row as it was hashed, with what it is called by. */
export type Logged = {
  seq: number;
  row: LogRow;
  hash: string;
  names: ReadonlyMap<string, string>;
  caseNumber: number | null;
};

const outside: ReadonlySet<LogRow['act']> = new Set(['OPERATOR_PURGED', 'RESTORED']);

/** What a target is, where it is a person, has a name; of a comment there is nothing to tell here. */
export function presentLogEntry(authorized: Authorized<'affairs.read' | 'case.read', Logged>): LogView {
  const { seq, row, hash, names, caseNumber } = reveal(authorized);
  const person = (id: string | null | undefined) => {
    const name = id == null ? undefined : names.get(id);
    return id == null || name === undefined ? null : { id, name };
  };
  return {
    ...{ seq, act: row.act, actorKind: row.actorKind, hash, caseNumber },
    at: new Date(row.at).toISOString(),
    ...(row.act === 'MANDATE_ENDED' && row.mandateId !== undefined && { mandateId: row.mandateId }),
    actor: person(row.actorId),
    about: person(row.targetId),
    sanction: row.sanction ?? null,
    outcome: row.outcome ?? null,
    reason: row.reason ?? null,
    // Of what was erased, and of the log as it was restored: something to hold it against.
    hashOf: outside.has(row.act) ? (row.revisionHash ?? null) : null,
    until: row.expiresAt === undefined ? null : new Date(row.expiresAt).toISOString(),
  };
}
