import { env } from '@/lib/env';
import { hasMail, sendMail } from '@/lib/mail/send';
import { Misuse, Refusal, type Command } from './command';

/** Sends a letter to whoever sets up a site, so that what is wrong shows before somebody waits for one. */
export const tryMail: Command = async (_, args) => {
  const [to, ...more] = args;
  if (to === undefined || more.length > 0 || to.startsWith('-')) throw new Misuse('Name one address.');
  if (!hasMail()) throw new Refusal('No mail server is set: say one in SMTP_URL, as the README does.');
  const subject = `Catena: mail from ${env.siteUrl.host} arrives`;
  const text = `Whoever looks after ${env.siteUrl.origin} asked for this letter, to see whether mail arrives. It does.\n`;
  try {
    await sendMail({ to, subject, text });
  } catch (error) {
    throw new Refusal(`The mail server did not take it: ${error instanceof Error ? error.message : ''}`);
  }
  console.log(
    `The mail server took a letter from ${env.mailFrom} to ${to}. Look whether it arrives, also among the spam.`,
  );
  return 0;
};
