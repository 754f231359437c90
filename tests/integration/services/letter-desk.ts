/** A group whose members are written to, at a time of the test’s own, through a real mail server. */
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { annotate } from '@/lib/services/margin/annotations';
import { reply } from '@/lib/services/margin/comments';
import type { Context } from '@/lib/services/context';
import { startMailServer, type MailServer } from '../../factories/mail-server';
import { makeClerk, proveAddress } from '../../factories/post-office';
import { authSecret } from '../../factories/site';
import { makeWorld, type Someone, type World } from '../../factories/world';

export const sunday = '2026-11-22T08:00:00Z';
export const daysLater = (days: number) => new Date(Date.parse(sunday) + days * 86_400_000);

type Desk = { world: World; mail: MailServer; clerk: ReturnType<typeof makeClerk> };

/** For a test file: it is Sunday morning, and nobody has been written to. */
export function useLetterDesk(given: { db: Database }) {
  const desk = {} as Desk;
  beforeAll(async () => {
    desk.mail = await startMailServer();
    for (const [name, value] of Object.entries({
      AUTH_SECRET: authSecret,
      SMTP_URL: desk.mail.url,
      CATENA_URL: 'https://catena.example',
      CATENA_SIGN_UP: 'open',
      TZ: 'UTC',
    }))
      vi.stubEnv(name, value);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await desk.mail.stop();
  });
  beforeEach(async () => {
    desk.world = makeWorld(given.db);
    desk.clerk = makeClerk(given.db, sunday);
    await given.db.$executeRaw`UPDATE users SET "emailVerified" = NULL`;
    await given.db.letter.deleteMany();
    desk.mail.mails.length = 0;
  });
  return Object.assign(desk, {
    /** The same person as ever, at a moment of the test’s. */
    asOf: async (who: Someone, at: Date): Promise<Context> => ({ ...(await desk.world.as(who)), now: at }),
    /** Ada and Ben, long members of a group with a text. */
    async group() {
      const { world } = desk;
      const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
      const groupId = await world.makeGroup([ada, ben]);
      await given.db.membership.updateMany({
        where: { groupId },
        data: { joinedAt: new Date('2026-10-01') },
      });
      await proveAddress(given.db, ada, ben);
      const text = await world.makeReading(groupId, ada);
      type Options = { audience?: string | null; question?: boolean };
      const note = async (who: Someone, at: Date, body: string, options: Options = {}) => {
        const { audience = groupId, question = false } = options;
        const { thread } = await annotate(
          { ...(await world.as(who)), now: at },
          {
            clientId: randomId(),
            ...text,
            passage: { start: 4, end: 19, exact: 'first paragraph' },
            audience: audience === null ? { kind: 'self' } : { kind: 'group', groupId: audience },
            comment: { clientId: randomId(), body },
            question,
          },
        );
        return thread.id;
      };
      const answer = async (
        who: Someone,
        at: Date,
        threadId: string,
        body: string,
        parentId: string | null = null,
      ) => {
        const context = { ...(await world.as(who)), now: at };
        return (await reply(context, { threadId, clientId: randomId(), parentId, body })).comment.id;
      };
      return { ada, ben, groupId, text, note, answer };
    },
    states: async (userId: string) =>
      (await given.db.letter.findMany({ where: { userId }, orderBy: { period: 'asc' } })).map(
        ({ period, state }) => `${period} ${state}`,
      ),
  });
}
