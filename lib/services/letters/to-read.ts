/** What a group is to read next, and when it meets, as its letter says it. */
import { listShelf } from '@/lib/db/shelf';
import type { Group } from '@/lib/domain/groups/group';
import { currentOf } from '@/lib/domain/groups/shelf';
import type { Authorized } from '@/lib/policy/authorized';
import type { Context } from '../context';

type Title = { id: string; title: string };

export type ToRead = {
  /** The text that the group is reading; told where nothing more exact is said. */
  text: Title | null;
  /** What is to be read by the date, in words that readers know ("¶ 28–36"), and where that begins in the reader’s page. */
  passages: { text: Title; label: string; id: string; minutes: number }[];
  /** The next date, and where its clock is. */
  meets: { at: Date; timeZone: string; place: string } | null;
};

/** What the group is reading, as its shelf says. */
export async function findToRead({ db }: Context, group: Authorized<'group.read', Group>): Promise<ToRead> {
  const reading = currentOf(await listShelf(db, group));
  return { text: reading && { id: reading.textId, title: reading.title }, passages: [], meets: null };
}
