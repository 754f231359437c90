/** The people and things of the matrix, made by the services as people would make them. */
import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { edit, remove } from '@/lib/services/margin/comments';
import { saveDraft } from '@/lib/services/margin/drafts';
import { shareThread } from '@/lib/services/margin/sharing';
import { leaveGroup, shelveText } from '@/lib/services/groups/groups';
import { sayOpening } from '@/lib/services/margin/opening';
import { dissolveGroup } from '@/lib/services/operating/dissolving';
import { arrange } from '@/lib/services/shelf/shelf';
import { makeSession } from '../../factories/browser-session';
import { commonsId } from '@/lib/domain/groups/commons';
import { ask } from '@/lib/services/groups/joining';
import { openCommons } from '@/lib/services/groups/commons';
import { changeWhoReads } from '../../factories/open-group';
import { makeWorld, type Someone } from '../../factories/world';
import { plantReading, plantThread } from './planted-rows';
import { actors, type ActorName, type SubjectName } from './matrix';

type Ids = { threadId: string; commentId: string };

/** What somebody said before they said it better. */
export const earlier = (body: string) => body.replace('words', 'earlier');

export async function makeSite(db: Database) {
  const world = makeWorld(db);
  const make = (name: string) => world.makeUser(name);
  const [sam, ida, ann, abe] = [await make('Sam'), await make('Ida'), await make('Ann'), await make('Abe')];
  const [fay, ben, cy] = [await make('Fay'), await make('Ben'), await make('Cy')];
  const people: Record<ActorName, Someone | null> = { visitor: null, sam, ida, ann, abe, fay, ben, cy };
  const A = await world.makeGroup([ann, abe, fay, cy], 'Group A');
  const B = await world.makeGroup([ben, cy], 'Group B');
  const W = await world.makeGroup([ben, ann], 'Group W', { kind: 'open', readers: 'world' });
  const Z = await world.makeGroup([ben, ann], 'Group Z', { kind: 'open' });
  const D = await world.makeGroup([ben, ann, fay], 'Group D', { kind: 'open', readers: 'world' });
  const R = await world.makeGroup([ben], 'Group R', { kind: 'request' });
  await openCommons(db, new Date());
  await ask(await world.as(sam), { groupId: R, line: 'words-request-sam' });

  const open = await world.makeText(null, { title: 'Open to the world', audience: 'world' });
  const common = await world.makeText(null, { title: 'Of the site' });
  const idas = await world.makeText(ida, { title: 'Ida’s own' });
  const anns = await world.makeReading(A, ann, { title: 'Ann’s' });
  const fays = await world.makeReading(A, fay, { title: 'Fay’s' });
  const taken = await world.makeReading(A, ann, { title: 'Taken off' });
  const nobodys = await world.makeText(null, { title: 'Nobody’s', audience: 'owner' });
  for (const [groupId, member] of [
    [A, ann],
    [B, ben],
  ] as const)
    await shelveText(await world.as(member), { groupId, textId: common.textId });
  await shelveText(await world.as(ben), { groupId: W, textId: open.textId });
  await shelveText(await world.as(ben), { groupId: D, textId: open.textId });
  await plantReading(db, W, common, ben);
  for (const textId of [open.textId, common.textId])
    await shelveText(await world.as(ben), { groupId: Z, textId });

  // Everything is said twice: what was said first is seen by those who may open its history, and by nobody elsewhere.
  const reword = async (who: Someone, commentId: string, body: string) => {
    await edit(await world.as(who), { commentId, version: 1, body });
    return commentId;
  };
  const begin = async (
    who: Someone,
    text: typeof open,
    groupId: string | null,
    body: string,
  ): Promise<Ids> => {
    const { thread, comments } = await world.makeNote(who, text, groupId, { body: earlier(body) });
    const id = comments[0]?.id ?? '';
    await reword(who, id, body);
    return { threadId: thread.id, commentId: id };
  };
  const say = async (who: Someone, { threadId }: Ids, body: string) =>
    reword(who, (await world.makeReply(who, threadId, earlier(body))).id, body);
  const sayAndRemove = async (who: Someone, where: Ids, body: string) => {
    const id = await say(who, where, body);
    await remove(await world.as(who), id);
    return id;
  };

  const annsNote = await begin(ann, common, null, 'words-ann-private');
  const faysNote = await begin(fay, anns, null, 'words-fay-private');
  const inA = await begin(ann, common, A, 'words-ann-a');
  const faysInA = await begin(fay, common, A, 'words-fay-thread-a');
  const inB = await begin(ben, common, B, 'words-ben-b');
  const offInA = await begin(ann, taken, A, 'words-ann-off');
  const abesOff = await say(abe, offInA, 'words-abe-off');
  const faysOff = await say(fay, offInA, 'words-fay-off');
  const removedByAbe = await sayAndRemove(abe, inA, 'words-abe-a-removed');
  const saidByFay = await say(fay, inA, 'words-fay-a');
  const saidToFay = await say(ann, faysInA, 'words-ann-to-fay');
  const removedByFay = await sayAndRemove(fay, inA, 'words-fay-a-removed');
  const removedByCy = await sayAndRemove(cy, inB, 'words-cy-b-removed');
  const inW = await begin(ben, open, W, 'words-ben-w');
  const removedInW = await sayAndRemove(ann, inW, 'words-ann-w-removed');
  const inD = await begin(ben, open, D, 'words-ben-d');
  const faysInD = await say(fay, inD, 'words-fay-d');
  const onSite = await plantThread(db, W, common, ann);
  const inWOnSite = { threadId: onSite, commentId: '' };
  inWOnSite.commentId = await say(ann, inWOnSite, 'words-ann-w-site');
  const beforeZ = await begin(ben, open, Z, 'words-ben-z-before');
  const annsBeforeZ = await say(ann, beforeZ, 'words-ann-z-before');
  const agreedZ = await begin(ann, open, Z, 'words-ann-z-agreed');
  await changeWhoReads(db, Z, 'world');
  await sayOpening(await world.as(ben), { groupId: Z, threadId: beforeZ.threadId, agrees: true });
  await sayOpening(await world.as(ann), { groupId: Z, threadId: agreedZ.threadId, agrees: true });
  const inZ = await begin(ben, open, Z, 'words-ben-z');
  const inZOnSite = await begin(ben, common, Z, 'words-ben-z-site');
  const inCommons = await begin(sam, common, commonsId, 'words-sam-commons');
  const faysInCommons = await say(fay, inCommons, 'words-fay-commons');
  const planted = await plantThread(db, commonsId, idas, ida);
  const asA = await begin(cy, common, A, 'words-cy-both');
  const shared = { clientId: randomId(), threadId: asA.threadId, groupId: B };
  const { conversations } = await shareThread(await world.as(cy), shared);
  const asB = conversations.find(({ thread }) => thread.id !== asA.threadId);
  const unseen = { version: 0, writes: [] };
  const keepDraft = async (who: Someone, { textId }: typeof open, name: string) => {
    const [id, threadId, writeId] = [randomId(), randomId(), randomId()];
    const draft = { kind: 'reply', id, threadId, parentId: null, body: `words-draft-${name}` } as const;
    await saveDraft(await world.as(who), { id, textId, seen: unseen, writeId, draft });
  };
  await keepDraft(fay, anns, 'fay');
  await leaveGroup(await world.as(fay), A);
  await leaveGroup(await world.as(fay), D);
  await dissolveGroup({ db, newId: randomId }, { groupId: D, ground: 'Order 4711 of the court.' });
  await arrange(await world.as(ann), { groupId: A, deed: { deed: 'take-off', textId: taken.textId } });

  // The last event of each person is one of their own: whoever has heard it has heard everything before it.
  const last = new Map<ActorName, string>();
  for (const name of actors) {
    const who = people[name];
    if (!who) continue;
    last.set(name, (await begin(who, open, null, `words-last-${name}`)).commentId);
    for (const text of [open, common]) await keepDraft(who, text, name);
  }
  const tokens = new Map<ActorName, string | null>();
  for (const name of actors) tokens.set(name, people[name] && (await makeSession(db, people[name].id)));

  const ids: Record<SubjectName, string> = {
    'text: open to the world': open.textId,
    'text: of the site, on the shelves of A and B': common.textId,
    'text: ida’s own': idas.textId,
    'text: ann’s, on the shelf of A': anns.textId,
    'text: fay’s, on the shelf of A': fays.textId,
    'text: ann’s, taken off the shelf of A': taken.textId,
    'text: nobody’s and not open': nobodys.textId,
    'group: A': A,
    'group: B': B,
    'group: W, read by the world': W,
    'group: Z, opened to the world': Z,
    'group: R, by request': R,
    'group: D, dissolved': D,
    'group: the Commons': commonsId,
    'front: of A': A,
    'front: of W': W,
    'front: of R': R,
    'front: of Z': Z,
    'front: of D': D,
    'request: sam’s, to R': R,
    'members: of A': A,
    'members: of W': W,
    'members: of D': D,
    'members: of R': R,
    'members: of Z': Z,
    'affairs: of A': A,
    'affairs: of W': W,
    'affairs: of the Commons': commonsId,
    'thread: ann’s, private': annsNote.threadId,
    'thread: fay’s, private, on a text she lost': faysNote.threadId,
    'thread: in A, begun by ann': inA.threadId,
    'thread: in A, begun by fay': faysInA.threadId,
    'thread: in B, begun by ben, on the same text': inB.threadId,
    'thread: in A, on what was taken off': offInA.threadId,
    'thread: in W, begun by ben': inW.threadId,
    'thread: in W, on a text the world may not read': inWOnSite.threadId,
    'thread: in Z, from before it was opened': beforeZ.threadId,
    'thread: in Z, from before, all agreed': agreedZ.threadId,
    'thread: in Z, begun since': inZ.threadId,
    'thread: in Z, begun since, on a text the world may not read': inZOnSite.threadId,
    'thread: in D, begun by ben': inD.threadId,
    'thread: in the Commons, begun by sam': inCommons.threadId,
    'thread: in the Commons, on ida’s own text': planted,
    'thread: cy’s note, as A has it': asA.threadId,
    'thread: cy’s note, as B has it': asB?.thread.id ?? '',
    'comment: cy’s note, as A has it': asA.commentId,
    'comment: cy’s note, as B has it': asB?.comments[0]?.id ?? '',
    'comment: ann’s, private': annsNote.commentId,
    'comment: fay’s, private': faysNote.commentId,
    'comment: ann’s, in her thread in A': inA.commentId,
    'comment: abe’s, in ann’s thread, removed': removedByAbe,
    'comment: fay’s, in ann’s thread': saidByFay,
    'comment: fay’s, in her thread in A': faysInA.commentId,
    'comment: ann’s, in fay’s thread': saidToFay,
    'comment: fay’s, in A, removed': removedByFay,
    'comment: ben’s, in B': inB.commentId,
    'comment: ann’s, on what was taken off': offInA.commentId,
    'comment: abe’s, on what was taken off': abesOff,
    'comment: fay’s, on what was taken off': faysOff,
    'comment: cy’s, in B, removed': removedByCy,
    'comment: ben’s, in W': inW.commentId,
    'comment: ann’s, in W, removed': removedInW,
    'comment: ann’s, in W, on a text of the site': inWOnSite.commentId,
    'comment: ben’s, in Z, from before': beforeZ.commentId,
    'comment: ann’s, in Z, from before': annsBeforeZ,
    'comment: ann’s, in Z, from before, all agreed': agreedZ.commentId,
    'comment: ben’s, in Z, since': inZ.commentId,
    'comment: ben’s, in Z, on a text of the site': inZOnSite.commentId,
    'comment: ben’s, in D': inD.commentId,
    'comment: fay’s, in D': faysInD,
    'history: of ben’s, in D': inD.commentId,
    'comment: sam’s, in the Commons': inCommons.commentId,
    'comment: fay’s, in the Commons': faysInCommons,
    'history: of ben’s, in W': inW.commentId,
    'history: of sam’s, in the Commons': inCommons.commentId,
    'history: of ann’s, private': annsNote.commentId,
    'history: of ann’s, in her thread in A': inA.commentId,
    'history: of abe’s, in ann’s thread, removed': removedByAbe,
    'history: of fay’s, in ann’s thread': saidByFay,
    'history: of ann’s, in fay’s thread': saidToFay,
    'history: of fay’s, in A, removed': removedByFay,
    'history: of abe’s, on what was taken off': abesOff,
    'history: of ben’s, in B': inB.commentId,
  };
  return { db, world, people, tokens, ids, last };
}
export type Site = Awaited<ReturnType<typeof makeSite>>;
