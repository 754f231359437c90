/** What a group is to read of a Text by its dates, called off ones and past ones among them. */
import type { Group } from '@/lib/domain/groups/group';
import type { Passage } from '@/lib/domain/text/passage';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

/** Of one Revision; what was taken back among it, so that taking it in again is right. */
export const listPlanned = (
  db: Db,
  group: Authorized<'shelf.arrange', Group>,
  of: { textId: string; revisionId: string },
) =>
  db.meetingPassage.findMany({
    where: { ...of, meeting: { groupId: reveal(group).id } },
    select: { id: true, start: true, end: true },
    orderBy: { id: 'asc' },
  });

export const movePlanned = (db: Db, id: string, place: Passage & { revisionId: string }) =>
  db.meetingPassage.update({ where: { id }, data: place, select: { id: true } });
