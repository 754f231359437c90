import type { Affairs, Change, LogRow } from './affairs';

/** The affairs after what changed: a row replaces the one of the same id, or is added. The log is kept elsewhere. */
export function evolve(affairs: Affairs, changes: readonly Change[]): Affairs {
  return changes.reduce(changed, affairs);
}

function changed(affairs: Affairs, change: Change): Affairs {
  if ('log' in change) return affairs;
  switch (change.put) {
    case 'mandate':
      return { ...affairs, mandates: withRow(affairs.mandates, change.row) };
    case 'case':
      return { ...affairs, cases: withRow(affairs.cases, change.row) };
    case 'decision':
      return { ...affairs, decisions: withRow(affairs.decisions, change.row) };
    case 'petition':
      return { ...affairs, petitions: withRow(affairs.petitions, change.row) };
    case 'ballot':
      return { ...affairs, ballots: withRow(affairs.ballots, change.row) };
    case 'host':
      return { ...affairs, host: change.row };
    case 'member': {
      const { row } = change;
      return { ...affairs, members: replaced(affairs.members, row, (each) => each.userId === row.userId) };
    }
  }
}

const withRow = <Row extends { id: string }>(rows: readonly Row[], row: Row): Row[] =>
  replaced(rows, row, ({ id }) => id === row.id);

const replaced = <Row>(rows: readonly Row[], row: Row, isSame: (each: Row) => boolean): Row[] =>
  rows.some(isSame) ? rows.map((each) => (isSame(each) ? row : each)) : [...rows, row];

/** Steps one after another, each on the affairs as those before have left them. */
export function inTurn(
  affairs: Affairs,
  ...steps: readonly ((now: Affairs) => readonly Change[])[]
): Change[] {
  const changes: Change[] = [];
  let now = affairs;
  for (const step of steps) {
    const next = step(now);
    changes.push(...next);
    now = evolve(now, next);
  }
  return changes;
}

export const byId = <Row extends { id: string }>(rows: readonly Row[], id: string | null): Row | undefined =>
  rows.find((row) => row.id === id);

type Said = Omit<LogRow, 'at' | 'act' | 'actorKind' | 'actorId'> &
  Partial<Pick<LogRow, 'actorKind' | 'actorId'>>;

/** A row for the log. Where nobody is named it came about by itself. */
export const noted = (at: number, act: LogRow['act'], rest: Said = {}): Change => ({
  log: { at, act, actorKind: 'SYSTEM', actorId: null, ...rest },
});
/** Of a member who is not named. */
export const unnamed = { actorKind: 'MEMBER', actorId: null } as const;
