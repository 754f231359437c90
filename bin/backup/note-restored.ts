/** Each group's log says that it was restored, and with which head: members hold that against the one in their letter. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { LogRow } from '@/lib/domain/governance/affairs';
import { entryOf } from '@/lib/domain/governance/log';

type Last = { groupId: string; seq: number | null; hash: string | null };

export async function noteRestored(client: pg.Client, at: Date): Promise<void> {
  const { rows } = await client.query<Last>(
    `SELECT g.id AS "groupId", l.seq::int AS seq, l.hash FROM groups g
     LEFT JOIN LATERAL (SELECT seq, hash FROM log_entries e WHERE e."groupId" = g.id ORDER BY seq DESC LIMIT 1) l ON true
     ORDER BY g.id COLLATE "C"`,
  );
  for (const { groupId, seq, hash: head } of rows) {
    const row: LogRow = {
      ...{ at: at.getTime(), actorKind: 'OPERATOR', actorId: null, act: 'RESTORED' },
      ...(head !== null && { revisionHash: head }),
    };
    const next = Number(seq ?? 0) + 1;
    const entry = entryOf(groupId, next, row);
    const hash = createHash('sha256')
      .update((head ?? '') + entry, 'utf8')
      .digest('hex');
    await client.query(
      `INSERT INTO log_entries ("groupId", seq, at, act, entry, "prevHash", hash) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [groupId, next, at.toISOString(), row.act, entry, head ?? '', hash],
    );
  }
}
