import { describe, expect, it, vi } from 'vitest';
import type { Rhythm } from '@/lib/domain/letters/matters';
import { changePreferences } from '@/lib/services/letters/preferences';
import { watchThread } from '@/lib/services/reading/watching';
import { useDatabase } from '../../factories/use-database';
import { daysLater, useLetterDesk } from './letter-desk';

const given = useDatabase();
const desk = useLetterDesk(given);

const monday = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const noMail = () => vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
const mailAgain = () => vi.stubEnv('SMTP_URL', desk.mail.url);

type Made = Awaited<ReturnType<typeof desk.group>>;
const choose = async (
  { ada, groupId }: Made,
  chosen: Partial<Record<'weekly' | 'reply' | 'watched', Rhythm>>,
) =>
  changePreferences(await desk.world.as(ada), {
    groupId,
    choices: (['weekly', 'reply', 'watched'] as const).flatMap((matter) => {
      const rhythm = chosen[matter];
      return rhythm ? [{ matter, rhythm }] : [];
    }),
  });

const workAt = async (at: Date) => {
  desk.clerk.at(at);
  await desk.clerk.work();
};
const toldTo = ({ ada }: Made) => desk.mail.mailsTo(ada.email).map(({ text }) => text);

describe('a letter of much', () => {
  it('tells what its reader wants told, however much else was said since', async () => {
    const made = await desk.group();
    await choose(made, { weekly: 'never' });
    await made.answer(
      made.ben,
      monday('09:00'),
      await made.note(made.ada, monday('08:30'), 'Why?'),
      'Because.',
    );
    const threadId = await made.note(made.ben, monday('09:10'), 'Elsewhere.');
    await watchThread(await desk.world.as(made.ada), { threadId, watching: true });
    for (let n = 0; n < 31; n += 1) await made.answer(made.ben, monday('10:00'), threadId, `Aside ${n}.`);
    await workAt(tuesday('08:00'));
    const [letter] = toldTo(made);
    expect(letter).toContain('Because.');
    expect(letter).not.toContain('Aside');
    expect(letter).not.toContain('more things');
  });

  it('says how many more things there are than it has room for', async () => {
    const made = await desk.group();
    await choose(made, { weekly: 'never' });
    const threadId = await made.note(made.ada, monday('08:30'), 'Why?');
    for (let n = 0; n < 33; n += 1) await made.answer(made.ben, monday('10:00'), threadId, `Reason ${n}.`);
    await workAt(tuesday('08:00'));
    const [letter = ''] = toldTo(made);
    expect(letter.match(/Reason/g)).toHaveLength(30);
    expect(letter).toContain('3 more things were said in Thursday group that you have not read.');
    expect(letter).toContain('https://catena.example/inbox');
  });
});

describe('a daily letter that kept quiet for a weekly one', () => {
  it.each([
    ['was given up', 3.1, () => Promise.resolve()],
    ['was switched off', 1, (made: Made) => choose(made, { weekly: 'never' })],
  ])('tells the next day what the weekly one did not, which %s', async (_, days, happens) => {
    const made = await desk.group();
    const threadId = await made.note(made.ada, daysLater(-3), 'Why?');
    await made.answer(made.ben, daysLater(-0.5), threadId, 'Because.');
    noMail();
    await workAt(daysLater(0));
    const states = await desk.states(made.ada.id);
    expect(states.sort()).toEqual(['2026-11-22 empty', '2026-11-22 waiting']);
    await happens(made);
    mailAgain();
    await workAt(daysLater(days));
    await workAt(daysLater(days + 1));
    expect(toldTo(made)).toHaveLength(1);
    expect(toldTo(made)[0]).toContain('Because.');
  });
});

describe('what was to be told at once', () => {
  it('and was not, because nothing ran for a day, is told when something does, once', async () => {
    const made = await desk.group();
    await choose(made, { weekly: 'never', reply: 'at_once' });
    const threadId = await made.note(made.ada, monday('08:30'), 'Why?');
    await made.answer(made.ben, monday('10:00'), threadId, 'Because.');
    for (const time of ['11:00', '11:01', '12:00']) await workAt(tuesday(time));
    expect(desk.mail.mailsTo(made.ada.email).map(({ subject }) => subject)).toEqual([
      'Thursday group: what was said to you',
    ]);
    expect(toldTo(made)[0]).toContain('Because.');
    await workAt(daysLater(3));
    expect(toldTo(made)).toHaveLength(1);
  });

  it('and was not, because the mail server was away for a day, is told when it is back, once', async () => {
    const made = await desk.group();
    await choose(made, { weekly: 'never', reply: 'at_once' });
    const threadId = await made.note(made.ada, monday('08:30'), 'Why?');
    await made.answer(made.ben, monday('10:00'), threadId, 'Because.');
    noMail();
    for (const at of [monday('10:03'), monday('12:00'), tuesday('10:05')]) await workAt(at);
    mailAgain();
    for (const at of [tuesday('10:08'), tuesday('10:09'), daysLater(3)]) await workAt(at);
    expect(toldTo(made)).toHaveLength(1);
    expect(toldTo(made)[0]).toContain('Because.');
  });

  it('and was, is in no daily letter', async () => {
    const made = await desk.group();
    await choose(made, { weekly: 'never', reply: 'at_once' });
    const threadId = await made.note(made.ada, monday('08:30'), 'Why?');
    await made.answer(made.ben, monday('10:00'), threadId, 'Because.');
    await workAt(monday('10:03'));
    await made.note(made.ben, monday('12:00'), '@Ada, look here.');
    for (const at of [tuesday('08:00'), tuesday('11:00'), daysLater(3)]) await workAt(at);
    expect(toldTo(made)).toHaveLength(2);
    expect(toldTo(made)[1]).toContain('look here.');
    expect(toldTo(made)[1]).not.toContain('Because.');
  });
});
