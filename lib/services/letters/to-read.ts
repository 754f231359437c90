/** What a group is to read next, as its letter says it. */
import { listReadings } from '@/lib/db/reading';
import type { Group } from '@/lib/domain/groups/group';
import type { Authorized } from '@/lib/policy/authorized';
import { presentReading } from '@/lib/present/group';
import type { Context } from '../context';

export type ToRead = {
  text: { id: string; title: string };
  /** Which part of it, in words that its readers know ("¶ 28–36"), and where that begins in the reader's page. */
  passage: { label: string; id: string; minutes: number | null } | null;
  /** When it is talked about. */
  meetsAt: Date | null;
};

/** The text that came to the shelf last: the one that is being read, as far as a shelf without a plan can say. */
export async function findToRead(
  { db }: Context,
  group: Authorized<'group.read', Group>,
): Promise<ToRead | null> {
  const reading = (await listReadings(db, group)).at(-1);
  if (!reading) return null;
  const { textId: id, title } = presentReading(group, reading);
  return { text: { id, title }, passage: null, meetsAt: null };
}
