/** What a letter says of the group’s next date: what is to be read by then, how long that takes, and the way there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { weeklyForCopying } from '@/app/_letters/write-letter';
import { randomId } from '@/lib/domain/ids';
import { hide } from '@/lib/services/margin/hiding';
import { openWeek } from '@/lib/services/letters/week';
import { sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import { addPassage, cancelMeeting, changeMeeting, planMeeting } from '@/lib/services/shelf/meetings';
import { setPace } from '@/lib/services/reading/paces';
import { keepPlace } from '@/lib/services/reading/places';
import { arrange } from '@/lib/services/shelf/shelf';
import type { Someone } from '../../factories/world';
import { useDatabase } from '../../factories/use-database';
import { daysLater, useLetterDesk } from './letter-desk';

const given = useDatabase();
const desk = useLetterDesk(given);

/** Three hundred words in each of forty paragraphs. */
const body = Array.from({ length: 40 }, () => `${'Words '.repeat(299)}end.`).join('\n\n');
const inParis = { timeZone: 'Europe/Paris', place: 'at Ben’s', ledById: null };
const thursday = { date: '2026-11-26', time: '19:30', ...inParis };

let made: Awaited<ReturnType<typeof desk.group>>;
let slow: { textId: string; revisionId: string };
beforeEach(async () => {
  made = await desk.group();
  const reading = { title: 'A slow text', body };
  const { textId, revisionId } = await desk.world.makeReading(made.groupId, made.ada, reading);
  slow = { textId, revisionId };
});

const plan = async (when: Parameters<typeof planMeeting>[1] | object = thursday, passage = '28–36') => {
  const context = await desk.asOf(made.ada, daysLater(-3));
  const asked = { clientId: randomId(), groupId: made.groupId, ...thursday, ...when };
  const { meetingId } = await planMeeting(context, asked);
  await addPassage(context, { meetingId, id: randomId(), textId: slow.textId, passage });
  return meetingId;
};
const letterTo = async (who: Someone) => {
  await desk.clerk.work();
  return desk.mail.mailsTo(who.email).at(-1)?.text ?? '';
};

describe('the letter of a group with a date', () => {
  it('names date, passage and minutes, each reader’s own, what was said of the date, and the way to the passage', async () => {
    const { ada, ben, groupId, note } = made;
    const meetingId = await plan();
    await setPace(await desk.world.as(ada), { wordsPerMinute: 100 });
    const remark = { meetingId, clientId: randomId(), kind: 'remark', body: 'I can’t\ncome.' } as const;
    await sayOfMeeting(await desk.asOf(ben, daysLater(-1)), remark);
    await note(ben, daysLater(-2), 'Why?');
    const toAda = await letterTo(ada);
    for (const words of [
      'You meet on Thursday 26 November',
      '19:30: at Ben’s.',
      '¶ 28–36 of “A slow text”, about 27 minutes.',
      `https://catena.example/texts/${slow.textId}?group=${groupId}#p28`,
      'Ben, about the date: “I can’t come.”',
      `https://catena.example/groups/${groupId}/meetings/${meetingId}`,
    ])
      expect(toAda).toContain(words);
    const [toBen] = desk.mail.mailsTo(ben.email);
    expect(toBen?.text).toContain('about 12 minutes.');
    expect(toBen?.text).not.toContain('I can’t come.');
  });

  it('says how much is left to whoever has begun, and that to nobody else: in what is passed on is everybody’s pace', async () => {
    const { ada, groupId } = made;
    await plan();
    await setPace(await desk.world.as(ada), { wordsPerMinute: 100 });
    const start = 33 * 1799; // in ¶ 34, of which two are left
    await keepPlace(await desk.world.as(ada), { ...slow, start });
    expect(await letterTo(ada)).toMatch(/of which about \d minutes are left to you\./);
    const { letter } = await openWeek(await desk.asOf(ada, daysLater(0)), groupId);
    const toCopy = letter ? weeklyForCopying(letter, 'en', 'UTC') : '';
    expect(toCopy).toContain('¶ 28–36 of “A slow text”, about 12 minutes.');
    expect(toCopy).not.toContain('left to you');
  });

  it('says all this as it stands when it is sent: a date that was moved, or called off', async () => {
    const { ben, note } = made;
    const first = await plan();
    await plan({ date: '2026-11-28' }, '2');
    await note(made.ada, daysLater(-2), 'Why?');
    await desk.clerk.office.plan();
    const asAda = await desk.asOf(made.ada, daysLater(0));
    await changeMeeting(asAda, { meetingId: first, ...thursday, date: '2026-11-27' });
    expect(await letterTo(ben)).toContain('You meet on Friday 27 November');

    desk.mail.mails.length = 0;
    await given.db.letter.deleteMany();
    await desk.clerk.office.plan();
    await cancelMeeting(asAda, { meetingId: first, cancelled: true });
    const after = await letterTo(ben);
    expect(after).toContain('You meet on Saturday 28 November');
    expect(after).toContain('¶ 2 of “A slow text”');
    expect(after).not.toContain('28–36');
  });

  it('names nothing of a text that was taken off the shelf since, and no date where there is none', async () => {
    const { ada, ben, groupId, note } = made;
    await plan();
    await note(ada, daysLater(-2), 'Why?');
    await desk.clerk.office.plan();
    await arrange(await desk.world.as(ada), { groupId, deed: { deed: 'take-off', textId: slow.textId } });
    const without = await letterTo(ben);
    expect(without).toContain('You meet on Thursday 26 November');
    expect(without).not.toContain('A slow text');
    expect(without).not.toContain(slow.textId);
    expect(without).toContain('You are reading “On Margins”.');

    await given.db.meeting.updateMany({ data: { cancelledAt: daysLater(0) } });
    desk.clerk.at(daysLater(7));
    await note(ada, daysLater(5), 'And now?');
    expect(await letterTo(ben)).not.toContain('You meet');
  });

  it('comes in a week in which nobody wrote, if the date is near, and not if it is far or over', async () => {
    const { ada } = made;
    await plan({ date: '2026-12-10' });
    await desk.clerk.work();
    expect(desk.mail.mails).toEqual([]);
    desk.clerk.at(daysLater(14));
    expect(await letterTo(ada)).toContain('You meet on Thursday 10 December');
    desk.clerk.at(daysLater(21));
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(1);
  });
});

describe('what somebody has hidden from themselves', () => {
  it('comes to them by no letter: not what was written, asked, or said of the date', async () => {
    const { ada, ben, groupId, note } = made;
    const meetingId = await plan();
    const said = { meetingId, clientId: randomId(), kind: 'remark', body: 'Not with me.' } as const;
    await sayOfMeeting(await desk.asOf(ben, daysLater(-1)), said);
    const threadId = await note(ben, daysLater(-2), 'Hidden question?', { question: true });
    await note(ben, daysLater(-2), '@Ada, hidden words.');
    const asAda = await desk.asOf(ada, daysLater(0));
    const first = await given.db.comment.findFirstOrThrow({ where: { threadId } });
    const all = ['Hidden question?', 'hidden words', 'Not with me.', 'Ben wrote'];
    const before = await letterTo(ada);
    for (const words of all) expect(before).toContain(words);
    await hide(asAda, { commentId: first.id, what: 'author' });
    desk.mail.mails.length = 0;
    await given.db.letter.deleteMany();
    const after = await letterTo(ada);
    expect(after).toContain('28–36');
    for (const words of all) expect(after).not.toContain(words);
    const { letter } = await openWeek(asAda, groupId);
    for (const words of all.slice(0, 3))
      expect(letter && weeklyForCopying(letter, 'en', 'UTC')).not.toContain(words);
  });
});
