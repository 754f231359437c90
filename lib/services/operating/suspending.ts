/** An account that is a danger is shut, and opened again: its words, its memberships and what it has voted stand meanwhile. */
import { findUserToEnter } from '@/lib/db/closing';
import type { Db } from '@/lib/db/client';
import { liftSuspension, suspendUser } from '@/lib/db/suspension';
import { listGroupIds } from '@/lib/db/user';
import { normaliseEmail } from '@/lib/domain/accounts';
import { enterInLogs, lockGroups, requireGround, type Operating } from './record';

type Asked = { email: string; ground: string };
/** `groups`: how many were told. */
export type Done = { name: string; groups: number; already: boolean };

const acts = { suspend: 'OPERATOR_SUSPENDED', lift: 'OPERATOR_LIFTED' } as const;

/** Null where nobody has the address. */
async function set({ db }: Operating, how: keyof typeof acts, asked: Asked): Promise<Done | null> {
  const reason = requireGround(asked.ground);
  return db.$transaction(async (tx: Db) => {
    const user = await findUserToEnter(tx, normaliseEmail(asked.email));
    if (!user) return null;
    const groupIds = await listGroupIds(tx, user.id);
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
