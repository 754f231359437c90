import { describe, expect, it } from 'vitest';
import { keepSeen } from '@/lib/services/reading/attention';
import { changePreferences, stopLetters } from '@/lib/services/letters/preferences';
import { watchThread } from '@/lib/services/reading/watching';
import { useDatabase } from '../../factories/use-database';
import { useLetterDesk } from './letter-desk';

const given = useDatabase();
const desk = useLetterDesk(given);

// A Tuesday, so that no weekly letter is among them.
const monday = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00Z`);

/** Without the weekly letter, which is another matter. */
async function quiet() {
  const made = await desk.group();
  for (const who of [made.ada, made.ben])
    await changePreferences(await desk.world.as(who), {
      groupId: made.groupId,
      choices: [{ matter: 'weekly', rhythm: 'never' }],
    });
  return made;
}

describe('what was said to somebody', () => {
  it('is told in the morning, all of a day together, once', async () => {
    const { ada, ben, note, answer } = await quiet();
    const threadId = await note(ada, monday('09:00'), 'Why?');
    const first = await answer(ben, monday('10:00'), threadId, 'Because.');
    await answer(ben, monday('11:00'), threadId, '@Ada, and because.', first);
    desk.clerk.at(monday('12:00'));
    await desk.clerk.work();
    desk.clerk.at(tuesday('07:59'));
    await desk.clerk.work();
    expect(desk.mail.mails).toEqual([]);
    for (const time of ['08:00', '08:01', '12:00']) {
      desk.clerk.at(tuesday(time));
      await desk.clerk.work();
    }
    const [letter] = desk.mail.mailsTo(ada.email);
    expect(desk.mail.mails).toHaveLength(1);
    expect(letter?.subject).toBe('Thursday group: what was said to you');
    expect(letter?.text).toContain('Ben wrote: “Because.”');
    expect(letter?.text).toContain('Ben: “@Ada, and because.”');
    desk.clerk.at('2026-11-25T08:00:00Z');
    await desk.clerk.work();
    expect(desk.mail.mails).toHaveLength(1);
  });

  it('is not told by mail to whoever has read it here', async () => {
    const { ada, ben, note, answer } = await quiet();
    const commentId = await answer(
      ben,
      monday('10:00'),
      await note(ada, monday('09:00'), 'Why?'),
      'Because.',
    );
    desk.clerk.at(tuesday('08:00'));
    await desk.clerk.office.plan();
    await keepSeen(await desk.world.as(ada), { commentIds: [commentId] });
    await desk.clerk.work();
    expect(desk.mail.mails).toEqual([]);
    expect(await desk.states(ada.id)).toEqual(['2026-11-24 empty']);
  });

  it('is told at once to whoever wants that, each thing by itself, after a moment in which it may be taken back', async () => {
    const { ada, ben, groupId, note, answer } = await quiet();
    await changePreferences(await desk.world.as(ada), {
      groupId,
      choices: [
        { matter: 'reply', rhythm: 'at_once' },
        { matter: 'mention', rhythm: 'never' },
      ],
    });
    const threadId = await note(ada, monday('09:00'), 'Why?');
    await answer(ben, monday('10:00'), threadId, 'Because.');
    await note(ben, monday('10:00'), '@Ada, look here.');
    desk.clerk.at(monday('10:01'));
    await desk.clerk.work();
    expect(desk.mail.mails).toEqual([]);
    desk.clerk.at(monday('10:03'));
    await Promise.all([desk.clerk.work(), desk.clerk.work()]);
    await desk.clerk.work();
    expect(desk.mail.mails.map(({ subject }) => subject)).toEqual(['Ben answered you in Thursday group']);
    desk.clerk.at(tuesday('08:00'));
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(1);
  });

  it('of what one watches is told by mail to whoever wants that', async () => {
    const { ada, ben, groupId, note, answer } = await quiet();
    const threadId = await note(ben, monday('09:00'), 'Begun.');
    await watchThread(await desk.world.as(ada), { threadId, watching: true });
    desk.clerk.at(tuesday('08:00'));
    await desk.clerk.work();
    expect(desk.mail.mails).toEqual([]);
    await changePreferences(await desk.world.as(ada), {
      groupId,
      choices: [{ matter: 'watched', rhythm: 'daily' }],
    });
    await answer(ben, tuesday('07:00'), threadId, 'And more.');
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)[0]?.text).toContain('And more.');
  });

  it('is told no more when its link says so', async () => {
    const { ada, ben, groupId, note, answer } = await quiet();
    await answer(ben, monday('10:00'), await note(ada, monday('09:00'), 'Why?'), 'Because.');
    await stopLetters({ db: given.db, now: desk.clerk.now }, { userId: ada.id, groupId, matter: 'told' });
    desk.clerk.at(tuesday('08:00'));
    await desk.clerk.work();
    expect(desk.mail.mails).toEqual([]);
  });
});
