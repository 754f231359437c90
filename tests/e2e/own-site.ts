/**
 * A site of a story's own, with mail, on which days can pass. The stories of one file share it, and what is in it stays
 * from one to the next.
 */
import { freePort } from '../../scripts/start/processes.mjs';
import { startTestCluster } from '../factories/cluster';
import { startMailServer, type Mail, type MailServer } from '../factories/mail-server';
import { startWebProcess } from '../factories/site';
import { moveBack } from '../factories/move-back';
import type { Someone } from '../factories/world';
import { expect, test as base, type Site } from './story';

export type OwnSite = { site: Site; mail: MailServer; passDays: (days: number) => Promise<void> };

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
          // A page that is still open would hold up one that is asked to go.
          await web.stop('SIGKILL');
          // What came by then is of the days that are past.
          mail.mails.splice(0);
          await moveBack(urls, days * 24);
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
