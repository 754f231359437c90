/** A group with words to hold, by which one finds them again wherever they went. */
import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { edit } from '@/lib/services/margin/comments';
import { markForMeeting } from '@/lib/services/shelf/meeting-notes';
import { planMeeting } from '@/lib/services/shelf/meetings';
import { react } from '@/lib/services/margin/reactions';
import { changeQuestion } from '@/lib/services/margin/tending';
import { makeWorld } from '../../factories/world';
import type { Place } from './held-ways';

/** Words of the comments that are held, now and before their edit; no others have them. */
export const wordsOf = ({ marker }: Place) => new RegExp(`${marker}(now|before|begins)`, 'g');
let places = 0;

/** Ann’s words in a group that the world reads: she answers Abe’s question, and begins a conversation herself. */
export async function makePlace(db: Database) {
  // Everyone reads an open group: each place has words of its own.
  const marker = `heron${++places}`;
  const world = makeWorld(db);
  const [ann, abe] = [await world.makeUser('Ann'), await world.makeUser('Abe')];
  const groupId = await world.makeGroup([ann, abe], 'Open group', { kind: 'open', readers: 'world' });
  const text = await world.makeReading(groupId, ann, { audience: 'world' });
  const other = await world.makeReading(groupId, ann, { audience: 'world', title: 'Another' });
  const { thread } = await world.makeNote(abe, text, groupId, { body: 'Of what?' });
  await changeQuestion(await world.as(abe), { threadId: thread.id, question: true });
  const said = await world.makeReply(ann, thread.id, `@Abe ${marker}before`);
  const body = `@Abe ${marker}now, see http://localhost:3000/texts/${other.textId}#p2`;
  await edit(await world.as(ann), { commentId: said.id, version: 1, body });
  await react(await world.as(abe), { commentId: said.id, kind: 'agree', on: true });
  const begun = await world.makeNote(ann, text, groupId, { body: `${marker}begins` });
  await changeQuestion(await world.as(ann), { threadId: begun.thread.id, question: true });
  const date = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const when = { date, time: '19:00', timeZone: 'UTC', place: '', ledById: null };
  const meeting = await planMeeting(await world.as(ann), { clientId: randomId(), groupId, ...when });
  for (const threadId of [thread.id, begun.thread.id])
    await markForMeeting(await world.as(ann), { meetingId: meeting.meetingId, threadId, marked: true });
  const noteId = begun.comments[0]?.id ?? '';
  const ids = {
    marker,
    groupId,
    textId: text.textId,
    otherTextId: other.textId,
    meetingId: meeting.meetingId,
  };
  const place: Place = { ...ids, threadId: thread.id, replyId: said.id, noteId };
  return { world, ann, abe, place, begunId: begun.thread.id };
}
