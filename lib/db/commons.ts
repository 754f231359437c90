import { commonsId, commonsName } from '@/lib/domain/groups/commons';
import type { Db } from './client';

/** Makes the Commons where it is not, and has it open or closed; one that stands so already keeps since when. */
export const keepCommons = (db: Db, { now, closed }: { now: Date; closed: boolean }) =>
  db.$executeRaw`
    INSERT INTO groups AS g (id, "clientId", name, description, kind, readers, "createdAt", "closedAt")
    VALUES (${commonsId}, ${commonsId}, ${commonsName}, '', 'open', 'site', ${now}, ${closed ? now : null})
    ON CONFLICT (id) DO UPDATE SET "closedAt" = CASE WHEN ${closed} THEN COALESCE(g."closedAt", EXCLUDED."closedAt") END
      WHERE (g."closedAt" IS NOT NULL) <> ${closed}`;

export const isCommonsOpen = async (db: Db): Promise<boolean> =>
  (await db.group.count({ where: { id: commonsId, closedAt: null } })) === 1;
