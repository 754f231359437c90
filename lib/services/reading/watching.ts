/** Watching: to be told of what is said, in "For you", and by mail if one wants that. Nobody else learns who watches. */
import { findGroup } from '@/lib/db/group';
import { listReadings } from '@/lib/db/reading';
import { findThread } from '@/lib/db/thread';
import { listReadableGroups, listWatchedThreads } from '@/lib/db/visibility';
import { listWatches, putWatch } from '@/lib/db/watch';
import { toGroupId } from '@/lib/domain/audience';
import { invalid } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentGroup, presentReading } from '@/lib/present/group';
import { requireUserId, type Context } from '../context';

/** A conversation of a group. One of one's own alone has nobody else in it. Again is the same. */
export async function watchThread(
  { db, actor, now, newId }: Context,
  { threadId, watching }: { threadId: string; watching: boolean },
) {
  const userId = requireUserId(actor);
  const { audience, annotation } = reveal(authorize(actor, 'thread.read', await findThread(db, threadId)));
  const groupId = toGroupId(audience);
  if (groupId === null) throw invalid('threadId', 'nobody_else');
  const what = { groupId, textId: annotation.textId, threadId };
  await putWatch(db, { id: newId(), userId, ...what, watching, at: now });
  return { watching };
}

/** Whether the actor watches a conversation; because they said so, wrote in it, or watch all around it. */
export async function findWatching({ db, actor }: Context, threadId: string) {
  requireUserId(actor);
  const { annotation } = reveal(authorize(actor, 'thread.read', await findThread(db, threadId)));
  return { watching: (await listWatchedThreads(db, actor, annotation.textId)).includes(threadId) };
}

type OfGroup = { groupId: string; all: boolean; texts: readonly { textId: string; watching: boolean }[] };

/** All of a group, and each of its texts: what differs from how it was is said anew. */
export async function watchGroup({ db, actor, now, newId }: Context, { groupId, all, texts }: OfGroup) {
  const userId = requireUserId(actor);
  const group = authorize(actor, 'group.read', await findGroup(db, groupId));
  const before = await readWatched(db, userId, groupId);
  const shelved = new Set((await listReadings(db, group)).map(({ textId }) => textId));
  const changed = texts.filter(
    ({ textId, watching }) => shelved.has(textId) && watching !== before.isWatched(textId),
  );
  const said = [...(all === before.all ? [] : [{ textId: null, watching: all }]), ...changed];
  await db.$transaction(async (tx) => {
    for (const each of said)
      await putWatch(tx, { id: newId(), userId, groupId, threadId: null, ...each, at: now });
  });
}

async function readWatched(db: Context['db'], userId: string, groupId: string) {
  const rows = await listWatches(db, userId, groupId);
  const all = rows.some(({ textId, watching }) => textId === null && watching);
  return { all, isWatched: (textId: string) => rows.find((row) => row.textId === textId)?.watching ?? all };
}

/** What the actor watches: of each of their groups, and of each text on its shelf. */
export async function openWatching({ db, actor }: Context) {
  const userId = requireUserId(actor);
  const groups = await listReadableGroups(db, actor);
  return Promise.all(
    groups.map(async (group) => {
      const shown = presentGroup(group);
      const [watched, readings] = await Promise.all([
        readWatched(db, userId, shown.id),
        listReadings(db, group),
      ]);
      const texts = readings.map((reading) => presentReading(group, reading));
      return {
        group: shown,
        all: watched.all,
        texts: texts.map(({ textId: id, title }) => ({ id, title, watching: watched.isWatched(id) })),
      };
    }),
  );
}
