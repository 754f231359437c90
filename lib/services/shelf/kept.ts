/** What a group said about texts that are no longer on its shelf, for those who were in it: to read, not to go on with. */
import { findGroup } from '@/lib/db/group';
import { listTitles } from '@/lib/db/text';
import { listKeptThreads, listReadableComments } from '@/lib/db/visibility';
import { markHidden } from '@/lib/domain/threading/hidden';
import { reveal } from '@/lib/policy/authorized';
import { presentComment } from '@/lib/present/comment';
import { presentGroup } from '@/lib/present/group';
import { presentThread } from '@/lib/present/thread';
import type { Context } from '../context';
import { readHidden } from '../margin/hiding';
import { listStanding } from '../margin/reader';
import { authorizeMember } from '../groups/own-group';

/** By text, in the order of each text. A text's title is told with the conversations about it. */
export async function openKept(context: Context, groupId: string) {
  const { db, actor } = context;
  const group = authorizeMember(actor, await findGroup(db, groupId));
  const threads = await listKeptThreads(db, actor, groupId);
  const ids = threads.map((thread) => reveal(thread).id);
  const [readable, hidden] = await Promise.all([listReadableComments(db, actor, ids), readHidden(context)]);
  const comments = readable.map((comment) => markHidden(presentComment(comment, actor), hidden));
  const titles = await listTitles(db, threads);
  const standing = listStanding({
    threads: threads.map((thread) => presentThread(thread, actor)),
    comments,
    hidden,
  });
  return {
    group: presentGroup(group),
    texts: titles
      .map((text) => ({ ...text, threads: standing.filter(({ textId }) => textId === text.id) }))
      .filter((text) => text.threads.length > 0),
    comments,
  };
}
