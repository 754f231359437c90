import { makePasswordLink } from '@/lib/auth/password-link';
import { passwordUrl } from '@/lib/web/site-url';
import { Misuse, Refusal, type Command } from './command';

/** The link alone on standard output, for a script; what to know about it beside it. */
export const printPasswordLink: Command = async (db, args) => {
  const [email, ...more] = args;
  if (email === undefined || more.length > 0 || email.startsWith('-')) throw new Misuse('Name one address.');
  const token = await makePasswordLink(db, email);
  if (token === null) throw new Refusal(`Nobody here has the address ${email}.`);
  console.log(passwordUrl(token));
  console.error('It works once, for an hour, and ends any link made before. Give it to nobody else.');
  return 0;
};
