// A site as a group leaves it: something in every table that people fill, with characters that formats stumble over.
import { openDatabase } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { plainLook } from '@/lib/domain/look';
import { edit, remove } from '@/lib/services/comments';
import { keepSeen } from '@/lib/services/attention';
import { addDemonstration } from '@/lib/services/demonstration';
import { keepLook } from '@/lib/services/looks';
import { moveThread } from '@/lib/services/moves';
import { keepPlace } from '@/lib/services/places';
import { changeAnswer, changeQuestion, changeRest } from '@/lib/services/tending';
import { makeSession } from '../../factories/browser-session';
import { makeDesk } from '../services/draft-desk';

/** Tabs, line ends of every kind, backslashes, quotes, what COPY, JSON and arrays take for something else. */
export const strange =
  'a\tb\r\nc\u2028d\u2029e \\N \\. \\x41 "quoted" \'single\' {1,NULL,"x"} (a,b) 𝒞 ﬁ é e\u0301 \u00a0';

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
    await changeQuestion(await world.as(ann), { threadId: thread.id, question: true });
    const { id: answer } = await world.makeReply(abe, thread.id, 'Because.', first);
    await changeAnswer(await world.as(ann), { threadId: thread.id, commentId: answer, answers: true });
    await changeRest(await world.as(ann), { threadId: thread.id, rested: true });
    await makeSession(db, ann.id);
    await db.passwordLink.create({ data: { userId: abe.id, tokenHash: 'hash', expiresAt: new Date() } });
    await db.rateLimit.create({ data: { key: 'sign-in', count: 3, expiresAt: new Date() } });
    return { threadId: thread.id, authorId: ann.id };
  } finally {
    await close();
  }
}
