/**
 * A site of a story's own, with mail, on which days can pass. The stories of one file share it, and what is in it stays
 * from one to the next.
 */
import pg from 'pg';
import { freePort } from '../../scripts/start/processes.mjs';
import { atDatabase, startTestCluster } from '../factories/cluster';
import { startMailServer, type Mail, type MailServer } from '../factories/mail-server';
import { startWebProcess } from '../factories/site';
import type { Someone } from '../factories/world';
import { expect, test as base, type Site } from './story';

export type OwnSite = { site: Site; mail: MailServer; passDays: (days: number) => Promise<void> };

/**
 * All that is in the tables happened so many days earlier: the same as waiting, without waiting. What is told by days and
 * not by moments (of which day a letter is, when a group meets) is moved along.
 */
async function moveBack({ adminUrl, ownerUrl }: Site['urls'], days: number) {
  const name = new URL(ownerUrl).pathname.slice(1);
  const client = new pg.Client({ connectionString: atDatabase(adminUrl, name) });
  await client.connect();
  try {
    // What is never changed refuses it of everybody else.
    await client.query(`SET session_replication_role = 'replica'`);
    const { rows } = await client.query<{ table: string; column: string; type: string }>(
      `SELECT quote_ident(table_name) AS table, quote_ident(column_name) AS column, data_type AS type
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
         AND data_type IN ('timestamp with time zone', 'date') AND table_name <> '_prisma_migrations'`,
    );
    for (const { table, column } of rows)
      await client.query(`UPDATE ${table} SET ${column} = ${column} - make_interval(days => $1)`, [days]);
    await client.query(
      `UPDATE letters SET period = (period::date - $1::int)::text WHERE kind IN ('weekly', 'daily')`,
      [days],
    );
  } finally {
    await client.end();
  }
}

export const test = base.extend<object, { own: OwnSite }>({
  own: [
    async ({}, use) => {
      const [{ urls, stop }, mail, port] = await Promise.all([
        startTestCluster(),
        startMailServer(),
        freePort(),
      ]);
      const begin = () => startWebProcess(urls.appUrl, { port, env: { SMTP_URL: mail.url } });
      let web = await begin();
      await use({
        site: { urls, first: web.url, second: web.url },
        mail,
        // As when the machine was switched off meanwhile: what is due by then is done when it is back.
        async passDays(days) {
          await web.stop();
          // What came by then is of the days that are past.
          mail.mails.splice(0);
          await moveBack(urls, days);
          web = await begin();
        },
      });
      await web.stop();
      await mail.stop();
      await stop();
    },
    { scope: 'worker' },
  ],
  site: async ({ own }, use) => use(own.site),
});

/** The letter with this in its subject. */
export async function letterTo(mail: MailServer, who: Someone, subject: RegExp): Promise<Mail> {
  const found = () => mail.mailsTo(who.email).filter((each) => subject.test(each.subject));
  await expect.poll(() => found().length, { timeout: 15_000 }).toBe(1);
  const [letter] = found();
  if (!letter) throw new Error('it was there a moment ago');
  mail.mails.splice(0);
  return letter;
}
