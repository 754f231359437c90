/** What a group is to read of a Text by its dates, called off ones and past ones among them. */
import type { Group } from '@/lib/domain/groups/group';
import type { PlannedPlace } from '@/lib/domain/groups/meeting';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

export const chosenFields = {
  chosenRevisionId: true,
  chosenStart: true,
  chosenEnd: true,
  chosenLabel: true,
  chosenBlock: true,
} as const;

type Chosen = {
  chosenRevisionId: string;
  chosenStart: number;
  chosenEnd: number;
  chosenLabel: string;
  chosenBlock: string;
};

/** Where it was when it was chosen. */
export const toChosen = (row: Chosen): PlannedPlace => ({
  revisionId: row.chosenRevisionId,
  start: row.chosenStart,
  end: row.chosenEnd,
  label: row.chosenLabel,
  block: row.chosenBlock,
});

/** What was taken back among it, so that taking it in again is right. */
export async function listPlanned(db: Db, group: Authorized<'shelf.arrange', Group>, textId: string) {
  const rows = await db.meetingPassage.findMany({
    where: { textId, meeting: { groupId: reveal(group).id } },
    select: { id: true, ...chosenFields },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ id: row.id, chosen: toChosen(row) }));
}

export const movePlanned = (db: Db, id: string, place: PlannedPlace) =>
  db.meetingPassage.update({ where: { id }, data: place, select: { id: true } });
