/**
 * What whoever runs the site may do to accounts, words and groups, on a ground that its members read. It is a closed list:
 * nothing here votes, moderates, appoints, excludes, lengthens a mandate or touches a log.
 */
import { parseArgs } from 'node:util';
import type { Database } from '@/lib/db/client';
import { shortestReason } from '@/lib/domain/governance/constants';
import { randomId } from '@/lib/domain/ids';
import { liftAccount, suspendAccount, type Done } from '@/lib/services/operating/suspending';
import { Misuse, Refusal, type Command } from './command';

type Given = { db: Database; newId: () => string; what: string; ground: string };
type Deed = (given: Given) => Promise<void>;

const groups = (count: number) =>
  count === 1 ? 'the log of the one group' : `the logs of the ${count} groups`;

const account =
  (set: typeof suspendAccount, { now, before }: { now: string; before: string }): Deed =>
  async ({ what, ground, ...operating }) => {
    const done: Done | null = await set(operating, { email: what, ground });
    if (!done) throw new Refusal(`Nobody here has the address ${what}.`);
    if (done.already) return console.log(`The account of ${done.name} ${before}: nothing was done.`);
    const told = done.groups === 0 ? 'They are in no group.' : `It stands in ${groups(done.groups)} that they are in.`; // prettier-ignore
    console.log(`The account of ${done.name} ${now}. ${told}`);
  };

const deeds: Record<string, Deed> = {
  suspend: account(suspendAccount, {
    now: 'is suspended: its sessions have ended, and no way in opens it',
    before: 'was suspended already',
  }),
  lift: account(liftAccount, { now: 'is open again', before: 'is not suspended' }),
};

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ground: { type: 'string' } } });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

export const operate: Command = async (db, [name, ...args]) => {
  const deed = name === undefined || !Object.hasOwn(deeds, name) ? undefined : deeds[name];
  if (!deed) throw new Misuse(`An operator can: ${Object.keys(deeds).join(', ')}. Nothing else.`);
  const { values, positionals } = parse(args);
  const [what, ...more] = positionals;
  if (what === undefined || more.length > 0) throw new Misuse('Name one account, comment or group.');
  const ground = (values.ground ?? '').trim();
  if (ground.length < shortestReason)
    throw new Misuse(
      `Say on which ground, in ${shortestReason} letters at least: --ground "…". The members will read it.`,
    );
  await deed({ db, newId: randomId, what, ground });
  return 0;
};
