/** A group whose members have carried it that the world reads them, or no more: as the ballot leaves it, at this moment. */
import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';

export async function changeWhoReads(
  db: Database,
  groupId: string,
  readers: 'members' | 'world',
  at = new Date(),
) {
  const [petitionId, ballotId] = [randomId(), randomId()];
  const graveKind = readers === 'world' ? 'OPEN_TO_WORLD' : 'CLOSE_TO_WORLD';
  await db.petition.create({
    data: {
      ...{ id: petitionId, groupId, kind: 'grave', graveKind, state: 'ENDED', needs: 1, ballotId },
      ...{ openedAt: at, until: at, endedAt: at, ending: 'CERTIFIED' },
    },
  });
  const opensAt = new Date(at.getTime() - 1000);
  await db.ballot.create({
    data: {
      ...{ id: ballotId, groupId, kind: 'grave', objectId: petitionId, base: 1, support: 1 },
      ...{ opensAt, closesAt: at, closedAt: at, outcome: 'CARRIED' },
    },
  });
  await db.group.update({ where: { id: groupId }, data: { readers, readersSince: at } });
}
