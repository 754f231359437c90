/** Which edition of a Text a group reads: never changed but by those who arrange its shelf, and never without its plan. */
import type { Db } from '@/lib/db/client';
import { findEdition } from '@/lib/db/edition';
import { createEvents } from '@/lib/db/event';
import { addCarryingJob } from '@/lib/db/job';
import { listPlanned, movePlanned } from '@/lib/db/planned';
import { findRevision } from '@/lib/db/revision';
import { writeEdition } from '@/lib/db/shelf';
import { findText } from '@/lib/db/text';
import type { Group } from '@/lib/domain/groups/group';
import type { ShelfReading } from '@/lib/domain/groups/shelf';
import type { DeedOf, ShelfDeed } from '@/lib/domain/groups/shelf-deed';
import { AppError, notFound } from '@/lib/errors';
import type { Actor } from '@/lib/policy/actor';
import { authorize, type Authorized } from '@/lib/policy/authorized';
import { placeIn } from '../correcting/planned-places';

type OnShelf = { tx: Db; actor: Actor; group: Authorized<'shelf.arrange', Group>; now: Date };

/**
 * In one transaction: the group reads that edition, and what is to be read by a date is where its words are in it. What is
 * not surely there is as it was said, of the edition in which it was chosen. Gives the deed that goes back.
 */
export async function readEdition(
  { tx, actor, group, now }: OnShelf,
  reading: ShelfReading,
  { number, from }: DeedOf<'edition'>,
): Promise<ShelfDeed | null> {
  const { textId } = reading;
  const text = authorize(actor, 'text.read', await findText(tx, textId));
  const wanted = await findEdition(tx, text, number);
  const present = await findRevision(tx, text, reading.revisionId);
  if (!wanted || !present) throw notFound();
  if (wanted.revision.id === present.id) return null;
  // Somebody took yet another one meanwhile: whoever takes theirs back does not take that back.
  if (from !== undefined && from !== present.number) throw new AppError('conflict', 'edition_meanwhile');
  await writeEdition(tx, reading.id, wanted.revision.id);
  const planned = await listPlanned(tx, group, textId);
  const chosen = planned.map((each) => each.chosen);
  const places = await placeIn(tx, text, wanted.revision, chosen);
  for (const [index, { id }] of planned.entries()) {
    const place = places[index];
    if (place) await movePlanned(tx, id, place);
  }
  // One that nobody read until now lacks what was written meanwhile.
  await addCarryingJob(tx);
  const groupId = reading.groupId;
  await createEvents(tx, [{ kind: 'text_revised', textId, groupId, createdAt: now }]);
  return { deed: 'edition', textId, number: present.number, from: number };
}
