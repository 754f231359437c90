import { describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { annotate } from '@/lib/services/margin/annotations';
import { remove } from '@/lib/services/margin/comments';
import { leaveGroup } from '@/lib/services/groups/groups';
import { changePreferences, stopLetters } from '@/lib/services/letters/preferences';
import { changeAnswer } from '@/lib/services/margin/tending';
import { makeClerk, proveAddress } from '../../factories/post-office';
import { useDatabase } from '../../factories/use-database';
import { daysLater, sunday, useLetterDesk } from './letter-desk';

const given = useDatabase();
const desk = useLetterDesk(given);

describe('the weekly letter', () => {
  it('tells each member what the others wrote, where, with a way to the passage and one to say no', async () => {
    const { ada, ben, groupId, text, note, answer } = await desk.group();
    const threadId = await note(ben, daysLater(-2), 'Who says *first*?');
    await answer(ada, daysLater(-1), threadId, 'The author does.');
    await desk.clerk.work();
    expect(desk.mail.mails).toHaveLength(2);
    const [toAda] = desk.mail.mailsTo(ada.email);
    expect(toAda?.subject).toBe('Thursday group: the week to Sunday 22 November');
    for (const words of [
      'Dear Ada,',
      'This week Ben wrote something in the margin of Thursday group.',
      'You are reading “On Margins”.',
      'On Margins, ¶ 1, “first paragraph”',
      'Ben wrote: “Who says first?”',
      `https://catena.example/texts/${text.textId}?group=${groupId}&note=${threadId}`,
      'https://catena.example/settings#letters',
    ])
      expect(toAda?.text).toContain(words);
    expect(toAda?.text).not.toContain('The author does.');
    expect(toAda?.html).toContain('<html lang="en">');
    expect(toAda?.html).not.toMatch(/<img|<script|<link|src=/);
    expect(toAda?.headers).toMatch(
      /^List-Unsubscribe: <https:\/\/catena\.example\/api\/letters\/stop\/\S+>$/m,
    );
    expect(toAda?.headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(toAda?.headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(desk.mail.mailsTo(ben.email)[0]?.text).toContain('Ada wrote: “The author does.”');
  });

  it('is in the reader’s language, with their Sunday', async () => {
    const { ada, ben, note } = await desk.group();
    await given.db.correspondent.create({
      data: { userId: ada.id, language: 'fr', timeZone: 'Pacific/Kiritimati', updatedAt: new Date() },
    });
    desk.clerk.at('2026-11-14T18:00:00Z');
    await desk.clerk.work();
    await note(ben, daysLater(-2), 'Pourquoi ?');
    desk.clerk.at('2026-11-21T17:59:00Z');
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(0);
    desk.clerk.at('2026-11-21T18:00:00Z');
    await desk.clerk.work();
    const [letter] = desk.mail.mailsTo(ada.email);
    expect(letter?.subject).toBe('Thursday group : la semaine jusqu’au dimanche 22 novembre');
    expect(letter?.text).toContain(
      'Cette semaine, Ben a écrit quelque chose dans la marge de Thursday group.',
    );
    expect(letter?.html).toContain('<html lang="fr">');
  });

  it('asks again what is still open', async () => {
    const { ada, ben, note, answer } = await desk.group();
    await note(ben, daysLater(-20), 'Still open?', { question: true });
    const answered = await note(ben, daysLater(-4), 'Answered?', { question: true });
    const commentId = await answer(ada, daysLater(-3), answered, 'Yes.');
    await changeAnswer(await desk.asOf(ben, daysLater(-3)), { threadId: answered, commentId, answers: true });
    await note(ben, daysLater(-2), 'A remark.');
    await desk.clerk.work();
    const [, questions = ''] = (desk.mail.mailsTo(ada.email)[0]?.text ?? '').split(
      'Questions that are still open',
    );
    expect(questions).toContain('Ben asked: “Still open?”');
    expect(questions).not.toContain('Answered?');
    expect(questions).not.toContain('A remark.');
  });

  it('is not sent after a week in which nobody else wrote', async () => {
    const { ada, ben, note } = await desk.group();
    await note(ada, daysLater(-2), 'To myself, as it were.');
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(0);
    expect(desk.mail.mailsTo(ben.email)).toHaveLength(1);
    expect(await desk.states(ada.id)).toEqual(['2026-11-22 empty']);
  });

  it('is sent once, however often and by however many it is looked for', async () => {
    const { ben, note } = await desk.group();
    await note(ben, daysLater(-2), 'Once.');
    const others = [makeClerk(given.db, sunday), makeClerk(given.db, sunday), desk.clerk];
    await Promise.all(others.map((each) => each.work()));
    desk.clerk.at(daysLater(1));
    await desk.clerk.work();
    expect(desk.mail.mails.filter(({ text }) => text.includes('Once.'))).toHaveLength(1);
  });

  it('makes up for weeks in which nothing ran by one letter, and leaves nothing out and tells nothing twice', async () => {
    const { ada, ben, note } = await desk.group();
    await note(ben, daysLater(-2), 'Before.');
    await desk.clerk.work();
    await note(ben, daysLater(3), 'While it ran.');
    await note(ben, daysLater(16), 'While it did not.');
    desk.clerk.at(daysLater(17));
    await desk.clerk.work();
    desk.clerk.at(daysLater(21));
    await desk.clerk.work();
    const letters = desk.mail.mailsTo(ada.email);
    expect(letters).toHaveLength(2);
    expect(letters[0]?.text).toContain('Before.');
    expect(letters[1]?.text).toContain('Since Sunday 22 November');
    expect(letters[1]?.text).toContain('While it ran.');
    expect(letters[1]?.text).toContain('While it did not.');
    expect(letters[1]?.text).not.toContain('Before.');
    expect(await desk.states(ada.id)).toEqual(['2026-11-22 sent', '2026-12-06 sent', '2026-12-13 empty']);
  });

  it('tells in the first letter of the whole week that it is of, on whatever day it could be sent', async () => {
    const { ada, ben, note } = await desk.group();
    await note(ben, daysLater(-6), 'Early in the week.');
    await note(ben, daysLater(-9), 'The week before.');
    desk.clerk.at(daysLater(5));
    await desk.clerk.work();
    const letter = await desk.mail.untilMail(ada.email);
    expect(letter.text).toContain('Early in the week.');
    expect(letter.text).not.toContain('The week before.');
  });

  it('goes to nobody who has not shown that the address is theirs, has left, or has said no', async () => {
    const { ada, ben, groupId, note } = await desk.group();
    const cleo = await desk.world.makeUser('Cleo');
    await proveAddress(given.db, cleo);
    const third = await desk.world.makeGroup([ben, cleo], 'Other group');
    await note(ben, daysLater(-2), 'For the others.');
    await given.db.user.update({ where: { id: ada.id }, data: { emailVerified: null } });
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(0);
    await proveAddress(given.db, ada);
    await changePreferences(await desk.world.as(ada), {
      groupId,
      choices: [{ matter: 'weekly', rhythm: 'never' }],
    });
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(0);
    await expect(
      changePreferences(await desk.world.as(ada), { groupId: third, choices: [] }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(desk.mail.mailsTo(cleo.email)).toHaveLength(0);
  });

  it('holds what may be read when it is sent, and not when it was due', async () => {
    const { ada, ben, groupId, note, answer } = await desk.group();
    const threadId = await note(ben, daysLater(-2), 'Stays.');
    const taken = await answer(ben, daysLater(-1), threadId, 'Taken back.');
    await desk.clerk.office.plan();
    await remove(await desk.world.as(ben), taken);
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)[0]?.text).toContain('Stays.');
    expect(desk.mail.mailsTo(ada.email)[0]?.text).not.toContain('Taken back.');
    await note(ben, daysLater(5), 'After she left.');
    desk.clerk.at(daysLater(7));
    await desk.clerk.office.plan();
    await leaveGroup(await desk.world.as(ada), groupId);
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(1);
  });

  it('holds nothing that is private, and nothing of another group', async () => {
    const { ada, ben, note } = await desk.group();
    await note(ben, daysLater(-2), 'Said to all.');
    await note(ben, daysLater(-2), 'Said to nobody.', { audience: null });
    const cleo = await desk.world.makeUser('Cleo');
    const elsewhere = await desk.world.makeGroup([ben, cleo], 'Secret circle');
    const there = await desk.world.makeReading(elsewhere, ben, { title: 'Hidden text' });
    await desk.world.makeNote(ben, there, elsewhere, { body: 'Said elsewhere.' });
    await desk.clerk.work();
    const [letter] = desk.mail.mailsTo(ada.email);
    expect(letter?.text).toContain('Said to all.');
    for (const secret of ['Said to nobody.', 'Said elsewhere.', 'Hidden text', 'Secret circle', ben.email])
      expect(`${letter?.headers}${letter?.text}${letter?.html}`).not.toContain(secret);
  });

  it('says no more when its link says so, for this kind in this group', async () => {
    const { ada, ben, groupId, note } = await desk.group();
    await stopLetters({ db: given.db, now: desk.clerk.now }, { userId: ada.id, groupId, matter: 'weekly' });
    await stopLetters({ db: given.db, now: desk.clerk.now }, { userId: ada.id, groupId, matter: 'weekly' });
    await stopLetters(
      { db: given.db, now: desk.clerk.now },
      { userId: 'nobody-at-all', groupId, matter: 'weekly' },
    );
    await note(ben, daysLater(-2), 'Not for Ada.');
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(0);
    expect(await given.db.letterChoice.count({ where: { groupId } })).toBe(1);
  });

  it('has names and titles that end no line of its head', async () => {
    const [ada, ben] = [await desk.world.makeUser('Ada'), await desk.world.makeUser('Ben')];
    const groupId = await desk.world.makeGroup([ada, ben]);
    await given.db.group.update({
      where: { id: groupId },
      data: { name: 'Ours\r\nBcc: eve@example.org\r\n\r\n<b>bold</b>' },
    });
    await given.db.user.update({ where: { id: ben.id }, data: { name: 'Ben\n<script>alert(1)</script>' } });
    await given.db.membership.updateMany({ where: { groupId }, data: { joinedAt: new Date('2026-10-01') } });
    await proveAddress(given.db, ada);
    const text = await desk.world.makeReading(groupId, ada, { title: 'A "title" & <i>more</i>' });
    await annotate(await desk.asOf(ben, daysLater(-1)), {
      clientId: randomId(),
      ...text,
      passage: null,
      audience: { kind: 'group', groupId },
      comment: { clientId: randomId(), body: 'Hello <img src=x onerror=alert(1)>' },
    });
    await desk.clerk.work();
    const [letter] = desk.mail.mails;
    expect(desk.mail.mails).toHaveLength(1);
    expect(letter?.to).toEqual([ada.email.toLowerCase()]);
    expect(letter?.headers).not.toMatch(/^Bcc/im);
    expect(letter?.html).not.toMatch(/<(script|img|i|b)\b/);
    expect(letter?.html).toContain('A &quot;title&quot; &amp; &lt;i&gt;more&lt;/i&gt;');
  });
});
