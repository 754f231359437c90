/**
 * What whoever runs the site may do to accounts, words and groups, on a ground that its members read. It is a closed list:
 * nothing here votes, moderates, appoints, excludes, lengthens a mandate or touches a log.
 */
import { parseArgs } from 'node:util';
import { shortestReason } from '@/lib/domain/governance/constants';
import { randomId } from '@/lib/domain/ids';
import { liftAccount, suspendAccount } from '@/lib/services/operating/suspending';
import { Misuse, type Command } from './command';
import { account, type Deed } from './operator/account';
import { dissolve } from './operator/dissolve';
import { purgeComment, sealComment, unsealComment } from './operator/words';

const deeds: Record<string, Deed> = {
  suspend: account(suspendAccount, {
    now: 'is suspended: its sessions have ended, and no way in opens it',
    before: 'was suspended already',
  }),
  lift: account(liftAccount, { now: 'is open again', before: 'is not suspended' }),
  seal: sealComment,
  unseal: unsealComment,
  purge: purgeComment,
  dissolve,
};

const options = {
  ground: { type: 'string' },
  instead: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** Named first: an id may begin with a dash. */
function requireName(what: string | undefined): string {
  if (
    what === undefined ||
    what === '' ||
    Object.keys(options).some((each) => what.split('=')[0] === `--${each}`)
  )
    throw new Misuse('Name one account, comment or group, before anything else.');
  return what;
}

export const operate: Command = async (db, [name, given, ...args]) => {
  const deed = name === undefined || !Object.hasOwn(deeds, name) ? undefined : deeds[name];
  if (!deed) throw new Misuse(`An operator can: ${Object.keys(deeds).join(', ')}. Nothing else.`);
  const what = requireName(given);
  const { ground = '', instead, yes = false } = parse(args);
  if (ground.trim().length < shortestReason)
    throw new Misuse(
      `Say on which ground, in ${shortestReason} letters at least: --ground "…". The members will read it.`,
    );
  return deed({ db, newId: randomId }, { what, ground: ground.trim(), instead, isSure: yes });
};
