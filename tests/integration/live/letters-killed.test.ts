/**
 * Letters, and three web processes of which one is killed with letters in its hands: none is missed, and none comes
 * twice but as the same message (docs/decisions/0024).
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { addLetterJobs } from '@/lib/db/job';
import { annotate } from '@/lib/services/annotations';
import { startMailServer, type MailServer } from '../../factories/mail-server';
import { proveAddress } from '../../factories/post-office';
import { startProcesses, type Processes } from '../../factories/processes';
import { useDatabase } from '../../factories/use-database';
import { makeWorld } from '../../factories/world';

const given = useDatabase();
let mail: MailServer;
let site: Processes;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(async () => {
  await site.stop();
  await mail.stop();
});

it('a letter to each of twenty people, of whom nobody waits in vain when a process dies', async () => {
  const world = makeWorld(given.db);
  const people = await Promise.all(Array.from({ length: 21 }, (_, n) => world.makeUser(`Reader ${n}`)));
  const [writer, ...others] = people;
  if (!writer) throw new Error('nobody');
  const groupId = await world.makeGroup(people);
  await proveAddress(given.db, ...people);
  await given.db.membership.updateMany({ data: { joinedAt: new Date('2026-01-01') } });
  const text = await world.makeReading(groupId, writer);
  await annotate(
    { ...(await world.as(writer)), now: new Date(Date.now() - 3_600_000) },
    {
      clientId: randomId(),
      ...text,
      passage: null,
      audience: { kind: 'group', groupId },
      comment: { clientId: randomId(), body: 'For all.' },
    },
  );
  const letGo = mail.hold();
  site = await startProcesses(given.urls.appUrl, { env: { SMTP_URL: mail.url } });
  const inHand = () => given.db.letter.findMany({ where: { state: 'sending' } });
  // Each process has two in its hands, which the mail server keeps waiting.
  await expect.poll(async () => (await inHand()).length, { timeout: 30_000 }).toBe(6);
  await site.kill(1);
  letGo();
  const sent = () => given.db.letter.count({ where: { state: 'sent' } });
  await expect.poll(sent, { timeout: 30_000 }).toBe(others.length - 2);

  // What the dead one had is left alone for five minutes; then anybody may take it.
  const left = await inHand();
  expect(left).toHaveLength(2);
  await given.db.letter.updateMany({ where: { state: 'sending' }, data: { dueAt: new Date() } });
  await addLetterJobs(
    given.db,
    left.map(({ id }) => id),
  );
  await expect.poll(sent, { timeout: 30_000 }).toBe(others.length);

  const idOf = (headers: string) => /^Message-ID: <(.*)@/im.exec(headers)?.[1] ?? '';
  for (const { email } of others)
    expect(new Set(mail.mailsTo(email).map(({ headers }) => idOf(headers))).size).toBe(1);
  expect(mail.mailsTo(writer.email)).toEqual([]);
  const twice = others.filter(({ email }) => mail.mailsTo(email).length > 1);
  expect(twice.length).toBeLessThanOrEqual(left.length);
});
