// A site as a group leaves it: something in every table that people fill, with characters that formats stumble over.
import { openDatabase } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { demonstrationId } from '@/lib/domain/demonstration-text';
import { plainLook } from '@/lib/domain/look';
import { edit, remove } from '@/lib/services/margin/comments';
import { keepSeen } from '@/lib/services/reading/attention';
import { changePreferences, rememberCorrespondent } from '@/lib/services/letters/preferences';
import { shelveText } from '@/lib/services/groups/groups';
import { addDemonstration } from '@/lib/services/demonstration';
import { openCommons } from '@/lib/services/groups/commons';
import { hide } from '@/lib/services/margin/hiding';
import { accept, ask } from '@/lib/services/groups/joining';
import { keepLook } from '@/lib/services/reading/looks';
import { react } from '@/lib/services/margin/reactions';
import { moveThread } from '@/lib/services/margin/moves';
import type { ShelfDeed } from '@/lib/domain/groups/shelf-deed';
import { markForMeeting } from '@/lib/services/shelf/meeting-notes';
import { sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import { addPassage, planMeeting, readPassageOf } from '@/lib/services/shelf/meetings';
import { setPace } from '@/lib/services/reading/paces';
import { arrange } from '@/lib/services/shelf/shelf';
import { keepPlace } from '@/lib/services/reading/places';
import { shareThread } from '@/lib/services/margin/sharing';
import { bringCopy, keepEdits } from '@/lib/services/correcting/correcting';
import { changeTag, changeTagName } from '@/lib/services/margin/tags';
import { changeAnswer, changeQuestion, changeRest } from '@/lib/services/margin/tending';
import { watchThread } from '@/lib/services/reading/watching';
import { makeSession } from '../../factories/browser-session';
import { makeDesk } from '../services/draft-desk';
import { governItself } from './lived-in-group';

/** Tabs, line ends of every kind, backslashes, quotes, what COPY, JSON and arrays take for something else. */
export const strange =
  'a\tb\r\nc\u2028d\u2029e \\N \\. \\x41 "quoted" \'single\' {1,NULL,"x"} (a,b) 𝒞 ﬁ é e\u0301 \u00a0';

type Desk = Awaited<ReturnType<typeof makeDesk>>;

/** A shelf in parts, a text that was taken off it, and a date with everything that one can have. */
async function planTheWeek({ world, ann, abe, groupId, text }: Desk, threadId: string) {
  const asAnn = await world.as(ann);
  await shelveText(asAnn, { groupId, textId: demonstrationId });
  const sectionId = randomId();
  const deeds: ShelfDeed[] = [
    { deed: 'name-section', sectionId, name: strange.slice(0, 40) },
    { deed: 'place', textId: text.textId, sectionId, beforeId: null },
    { deed: 'current', textId: text.textId },
    { deed: 'take-off', textId: demonstrationId },
  ];
  for (const deed of deeds) await arrange(asAnn, { groupId, deed });
  const when = {
    date: '2026-11-26',
    time: '19:00',
    timeZone: 'Europe/Paris',
    place: strange,
    ledById: abe.id,
  };
  const { meetingId } = await planMeeting(asAnn, { clientId: randomId(), groupId, ...when });
  const passageId = randomId();
  await addPassage(asAnn, { meetingId, id: passageId, textId: text.textId, passage: '1–2.1' });
  await sayOfMeeting(await world.as(abe), { meetingId, clientId: randomId(), kind: 'remark', body: strange });
  await markForMeeting(await world.as(abe), { meetingId, threadId, marked: true });
  await readPassageOf(await world.as(abe), { meetingId, passageId, read: true });
  await setPace(await world.as(abe), { wordsPerMinute: 180 });
}

/** A correction that is not published, and another file of the same text. */
async function beginToCorrect(
  context: Parameters<typeof keepEdits>[0],
  { textId, revisionId }: { textId: string; revisionId: string },
) {
  const edit = { index: 0, words: strange, kind: 'paragraph', joins: false } as const;
  await keepEdits(context, { textId, basedOnId: revisionId, edits: [edit] });
  await bringCopy(context, { textId, fileName: `${strange}.txt`, bytes: new TextEncoder().encode(strange) });
}

export async function liveIn(appUrl: string): Promise<{ threadId: string; authorId: string }> {
  const { db, close } = openDatabase(appUrl, 4);
  try {
    await addDemonstration(db, new Date());
    const desk = await makeDesk(db);
    const { world, ann, abe, groupId, text, note } = desk;
    await world.makeText(null, {
      title: strange,
      body: `${strange}\n\n${`${'A long paragraph. '.repeat(500)}\n\n`.repeat(250)}`,
    });
    await world.makeNote(ann, text, null, { words: 'first paragraph', body: 'For nobody else.' });
    const { thread, comments } = await world.makeNote(ann, text, groupId, { body: strange });
    const first = comments[0]?.id ?? '';
    // Replies to replies, whose ids are in no order: a reply may come before what it answers.
    let parent = first;
    for (let n = 0; n < 30; n++)
      parent = (await world.makeReply(n % 2 ? ann : abe, thread.id, `No. ${n}`, parent)).id;
    await edit(await world.as(ann), { commentId: first, version: 1, body: `${strange}, said better` });
    await remove(await world.as(abe), (await world.makeReply(abe, thread.id, 'Never mind.')).id);
    await desk.save(ann, 0, { ...note, body: strange });
    await keepSeen(await world.as(abe), { commentIds: [first] });
    await keepLook(await world.as(abe), { ...plainLook, theme: 'sepia' });
    await keepPlace(await world.as(abe), { textId: text.textId, revisionId: text.revisionId, start: 40 });
    const mistaken = await world.makeNote(ann, text, groupId, { words: 'third paragraph' });
    const audience = { kind: 'self' } as const;
    await moveThread(await world.as(ann), { clientId: randomId(), threadId: mistaken.thread.id, audience });
    const friday = await world.makeGroup([ann], 'Friday group');
    await shelveText(await world.as(ann), { groupId: friday, textId: text.textId });
    const asked = { clientId: randomId(), threadId: thread.id, groupId: friday };
    await shareThread(await world.as(ann), asked);
    await changeQuestion(await world.as(ann), { threadId: thread.id, question: true });
    const because = `Because of http://localhost:3000/texts/${text.textId}#p2.`;
    const { id: answer } = await world.makeReply(abe, thread.id, because, first);
    await changeAnswer(await world.as(ann), { threadId: thread.id, commentId: answer, answers: true });
    await react(await world.as(abe), { commentId: first, kind: 'well_put', on: true });
    await changeTag(await world.as(ann), { threadId: thread.id, name: 'recal', on: true });
    const tag = await db.tag.findFirstOrThrow();
    await changeTagName(await world.as(abe), { tagId: tag.id, from: 'recal', to: 'recall' });
    await changeRest(await world.as(ann), { threadId: thread.id, rested: true });
    await planTheWeek(desk, thread.id);
    await beginToCorrect(await world.as(ann), text);
    await governItself(db, world);
    const una = await world.makeUser('Una');
    const door = await world.makeGroup([abe], 'Those who ask', { kind: 'request' });
    await ask(await world.as(una), { groupId: door, line: strange.replace(/\s+/g, ' ') });
    await accept(await world.as(abe), { groupId: door, userId: una.id });
    await openCommons(db, new Date());
    await hide(await world.as(abe), { commentId: first, what: 'comment' });
    await hide(await world.as(abe), { commentId: first, what: 'author' });
    await makeSession(db, ann.id);
    await world.makeReply(ann, thread.id, '@Abe, look.');
    await watchThread(await world.as(abe), { threadId: thread.id, watching: true });
    await changePreferences(await world.as(abe), {
      groupId,
      choices: [{ matter: 'weekly', rhythm: 'never' }],
    });
    await rememberCorrespondent(await world.as(abe), { language: 'fr', timeZone: 'Europe/Paris' });
    await db.letter.create({
      data: {
        id: randomId(),
        kind: 'weekly',
        userId: ann.id,
        groupId,
        period: '2026-11-22',
        state: 'sent',
        dueAt: new Date(),
        createdAt: new Date(),
      },
    });
    await db.passwordLink.create({ data: { userId: abe.id, tokenHash: 'hash', expiresAt: new Date() } });
    await db.rateLimit.create({ data: { key: 'sign-in', count: 3, expiresAt: new Date() } });
    return { threadId: thread.id, authorId: ann.id };
  } finally {
    await close();
  }
}
