/** An account that is a danger is shut, and opened again: its words, its memberships and what it has voted stand meanwhile. */
import { findUserToEnter } from '@/lib/db/closing';
import type { Db } from '@/lib/db/client';
import { isCommonsOpen } from '@/lib/db/commons';
import { liftSuspension, suspendUser } from '@/lib/db/suspension';
import { listGroupIds } from '@/lib/db/user';
import { normaliseEmail } from '@/lib/domain/accounts';
import { commonsId } from '@/lib/domain/groups/commons';
import { enterInLogs, lockGroups, requireGround, type Operating } from './record';

type Asked = { email: string; ground: string };
/** `groups`: how many were told. */
export type Done = { name: string; groups: number; already: boolean };

const acts = { suspend: 'OPERATOR_SUSPENDED', lift: 'OPERATOR_LIFTED' } as const;

/** Everybody who has an account is in the Commons while it is open, without a membership. */
const listConcerned = async (tx: Db, userId: string): Promise<string[]> => [
  ...(await listGroupIds(tx, userId)),
  ...((await isCommonsOpen(tx)) ? [commonsId] : []),
];

/** Null where nobody has the address. */
async function set({ db }: Operating, how: keyof typeof acts, asked: Asked): Promise<Done | null> {
  const reason = requireGround(asked.ground);
  return db.$transaction(async (tx: Db) => {
    const user = await findUserToEnter(tx, normaliseEmail(asked.email));
    if (!user) return null;
    const before = await listConcerned(tx, user.id);
    await lockGroups(tx, before);
    // While it waited they may have come into another, whose members are told as well.
    const groupIds = await listConcerned(tx, user.id);
    const at = await lockGroups(tx, groupIds);
    const isDone = how === 'suspend' ? await suspendUser(tx, user, at) : await liftSuspension(tx, user.id);
    if (!isDone) return { name: user.name, groups: 0, already: true };
    const said = { act: acts[how], targetId: user.id, reason };
    await enterInLogs(tx, groupIds, { at, say: () => said });
    return { name: user.name, groups: groupIds.length, already: false };
  });
}

export const suspendAccount = (operating: Operating, asked: Asked) => set(operating, 'suspend', asked);
export const liftAccount = (operating: Operating, asked: Asked) => set(operating, 'lift', asked);
