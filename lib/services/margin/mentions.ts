/** Who is named in a comment is found out when it is written, among those who can read it: a name of anybody else is words. */
import type { Db } from '@/lib/db/client';
import { findGroup } from '@/lib/db/group';
import {
  createMentions,
  findMentionPlace,
  listBodies,
  listMentions,
  listNames,
  listVoices,
  removeMentions,
} from '@/lib/db/mention';
import { commonsId } from '@/lib/domain/groups/commons';
import { findMentions } from '@/lib/domain/threading/mentions';
import { authorize } from '@/lib/policy/authorized';
import { presentName } from '@/lib/present/group';
import type { Context } from '../context';

/** For a new comment, and again for new words of one: whoever they still name stays named, whatever their name is now. */
export async function keepMentions(tx: Db, commentId: string, body: string): Promise<void> {
  const before = await listMentions(tx, commentId);
  const names = body.includes('@');
  if (!names && before.length === 0) return;
  const place = names ? await findMentionPlace(tx, commentId) : null;
  const known = before.map(({ userId, name }) => ({ id: userId, name }));
  const kept = new Set(place ? findMentions(body, known).map(({ id }) => id) : []);
  const members = place ? await listHeard(tx, place) : [];
  const named = findMentions(body, members).filter(({ id }) => id !== place?.authorId && !kept.has(id));
  const gone = known.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await removeMentions(tx, commentId, gone);
  if (named.length > 0)
    await createMentions(
      tx,
      named.map(({ id: userId, name }) => ({ commentId, userId, name })),
    );
}

type MentionPlace = { groupId: string; threadId: string; authorId: string };

/** Nobody, for an author who is not there any more: they may mend their words, and call for nobody by them. */
async function listHeard(tx: Db, { groupId, threadId, authorId }: MentionPlace) {
  const heard = await (groupId === commonsId ? listVoices(tx, threadId) : listNames(tx, groupId));
  return heard.some(({ id }) => id === authorId) ? heard : [];
}

/** The same of comments that got other words without being written. */
export async function keepMentionsOf(tx: Db, commentIds: readonly string[]): Promise<void> {
  for (const { id, body } of await listBodies(tx, commentIds)) await keepMentions(tx, id, body);
}

/** Who can be named in a group, for completing a name: offered to its members, who are told that already. */
export async function listNameable({ db, actor }: Context, groupId: string) {
  const group = authorize(actor, 'group.read', await findGroup(db, groupId));
  if (!actor.groupIds.has(groupId)) return [];
  return (await listNames(db, groupId))
    .filter(({ id }) => id !== actor.userId)
    .map((name) => presentName(group, name));
}
