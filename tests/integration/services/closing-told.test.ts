/** The notice before a ballot closes: to those who have not voted, once, in their inbox and in one line of one letter. */
import { describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { openWaiting } from '@/lib/services/governing/waiting';
import { changePreferences } from '@/lib/services/letters/preferences';
import { useDatabase } from '../../factories/use-database';
import { useLetterDesk } from './letter-desk';

const given = useDatabase();
const desk = useLetterDesk(given);
const at = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00Z`);

/** Ada and Ben, who have no other letters, and a ballot that closes on Thursday the 26th at noon. */
async function withBallot(hasVoted: (name: string) => boolean = () => false) {
  const made = await desk.group();
  const { ada, ben, groupId } = made;
  for (const who of [ada, ben])
    await changePreferences(await desk.world.as(who), {
      groupId,
      choices: [{ matter: 'weekly', rhythm: 'never' }],
    });
  const roll = [ada, ben].map(({ id, name }) => ({ userId: id, seen: true, hasVoted: hasVoted(name) }));
  await given.db.ballot.create({
    data: {
      ...{ id: randomId(), groupId, kind: 'recall', objectId: randomId(), base: 2, support: 2 },
      ...{ opensAt: at(18, '12:00'), closesAt: at(26, '12:00'), roll: { create: roll } },
    },
  });
  return made;
}
async function work(...moments: Date[]) {
  for (const moment of moments) {
    desk.clerk.at(moment);
    await desk.clerk.work();
  }
}

describe('a ballot that closes within a day', () => {
  it('is told to whoever has not voted, in one letter and no more, however often one looks', async () => {
    const { ada, ben } = await withBallot((name) => name === 'Ben');
    await work(at(24, '08:00'), at(25, '08:00'), at(26, '07:59'));
    expect(desk.mail.mails).toEqual([]);
    desk.clerk.at(at(26, '08:00'));
    await Promise.all([desk.clerk.office.plan(), desk.clerk.office.plan()]);
    await work(at(26, '08:00'), at(26, '08:01'), at(26, '11:00'), at(27, '08:00'));
    expect(desk.mail.mails).toHaveLength(1);
    expect(desk.mail.mailsTo(ada.email)[0]?.subject).toBe('Thursday group: a vote closes within a day');
    expect(desk.mail.mailsTo(ben.email)).toEqual([]);
  });

  it('stands in a letter that is written anyway, in one line', async () => {
    const { ada, ben, note, answer } = await withBallot();
    await answer(ben, at(25, '10:00'), await note(ada, at(25, '09:00'), 'Why?'), 'Because.');
    await work(at(26, '08:00'), at(26, '09:00'));
    const letters = desk.mail.mailsTo(ada.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('Ben wrote: “Because.”');
    expect(letters[0]?.text.match(/you have not voted/g)).toHaveLength(1);
  });

  it('is told by no letter to whoever wants none, or votes before it is written', async () => {
    const { ada, ben, groupId } = await withBallot();
    const never = (['reply', 'mention', 'watched'] as const).map((matter) => ({
      matter,
      rhythm: 'never' as const,
    }));
    await changePreferences(await desk.world.as(ada), { groupId, choices: never });
    desk.clerk.at(at(26, '08:00'));
    await desk.clerk.office.plan();
    await given.db.rollEntry.updateMany({ where: { userId: ben.id }, data: { hasVoted: true } });
    await work(at(26, '08:01'), at(26, '09:00'));
    expect(desk.mail.mails).toEqual([]);
  });

  it('is said in the inbox from a day before, and not before', async () => {
    const { ada } = await withBallot();
    const soon = async (now: Date) =>
      (await openWaiting(await desk.asOf(ada, now))).votes.map((vote) => vote.soon);
    expect(await soon(at(25, '11:59'))).toEqual([false]);
    expect(await soon(at(25, '12:00'))).toEqual([true]);
    expect(await soon(at(26, '12:00'))).toEqual([]);
  });
});
