/** Where notes lie in each Revision: written by the job (lib/services/correcting/carrying.ts), a thousand by one statement. */
import type { Carried, NoteToCarry } from '@/lib/domain/revising/carry';
import type { AnchorState } from '@/lib/domain/threading/thread';
import type { Db } from './client';
import type { Due } from './unpublished';

type Row = {
  id: string;
  madeOn: string;
  start: number;
  end: number;
  exact: string;
  state: AnchorState | null;
  baseStart: number | null;
  baseEnd: number | null;
  decidedById: string | null;
  decidedAt: Date | null;
  baseId: string | null;
};

/** With the latest of the earlier Revisions in which it has a place. */
export type NoteInHand = NoteToCarry & { id: string; baseId: string | null };

/**
 * The next notes that have no place in this Revision. They are held, so that nobody decides about their places in the base
 * between reading and writing; what is held is read after that.
 */
export async function takeUncarried(db: Db, { id, textId }: Due, limit: number): Promise<NoteInHand[]> {
  const held = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM annotations a
    WHERE a."textId" = ${textId} AND a.start IS NOT NULL
      AND NOT EXISTS (SELECT FROM anchors n WHERE n."annotationId" = a.id AND n."revisionId" = ${id})
    ORDER BY a.id LIMIT ${limit} FOR SHARE OF a`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, a."revisionId" AS "madeOn", a.start, a."end", a.exact, b.state::text AS state,
      b."revisionId" AS "baseId", b.start AS "baseStart", b."end" AS "baseEnd", b."decidedById", b."decidedAt"
    FROM annotations a LEFT JOIN LATERAL (
      SELECT n.* FROM anchors n JOIN revisions v ON v.id = n."revisionId" JOIN revisions w ON w.id = ${id}
      WHERE n."annotationId" = a.id AND v.number < w.number ORDER BY v.number DESC LIMIT 1) b ON true
    WHERE a.id = ANY(${held.map((each) => each.id)})`;
  return rows.map((row) => ({
    id: row.id,
    baseId: row.baseId,
    exact: row.exact,
    made: { revisionId: row.madeOn, start: row.start, end: row.end },
    base: row.state && {
      state: row.state,
      range:
        row.baseStart === null || row.baseEnd === null ? null : { start: row.baseStart, end: row.baseEnd },
      decision:
        row.decidedById === null || row.decidedAt === null
          ? null
          : { decidedById: row.decidedById, decidedAt: row.decidedAt },
    },
  }));
}

/** What has a place already keeps it. */
export async function createAnchors(
  db: Db,
  revisionId: string,
  anchors: readonly (Carried & { annotationId: string })[],
  createdAt: Date,
): Promise<void> {
  const column = <T>(of: (anchor: (typeof anchors)[number]) => T) => anchors.map(of);
  await db.$executeRaw`
    INSERT INTO anchors ("annotationId", "revisionId", state, start, "end", score, way, outcome, "decidedById", "decidedAt", "createdAt")
    SELECT n.id, ${revisionId}, n.state::"AnchorState", n.start, n."end", n.score, 'diff', n.outcome::jsonb, n.by, n.at, ${createdAt}
    FROM unnest(${column((each) => each.annotationId)}::text[], ${column((each) => each.state)}::text[],
      ${column((each) => each.start)}::int[], ${column((each) => each.end)}::int[], ${column((each) => each.score)}::float8[],
      ${column((each) => each.outcome && JSON.stringify(each.outcome))}::text[],
      ${column((each) => each.decision?.decidedById ?? null)}::text[],
      ${column((each) => each.decision?.decidedAt ?? null)}::timestamptz[])
      AS n (id, state, start, "end", score, outcome, by, at)
    ON CONFLICT DO NOTHING`;
}

/** Those conversations about these notes stand otherwise by now; their ids. */
export async function noteCarried(db: Db, annotationIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE threads SET version = version + 1 WHERE id IN (
      SELECT t.id FROM threads t WHERE t."annotationId" = ANY(${[...annotationIds]}) ORDER BY t.id FOR NO KEY UPDATE)
    RETURNING id`;
  return rows.map(({ id }) => id);
}
