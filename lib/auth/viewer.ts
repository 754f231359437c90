import { listGroupIds } from '@/lib/db/user';
import { database } from '@/lib/db/client';
import { visitor, type Actor } from '@/lib/policy/actor';
import { AppError } from '@/lib/errors';
import { sessionFaults } from './adapter';
import { auth } from './index';

/** Who is looking: the actor that rules are asked about, and the name to greet. */
export type Viewer = { actor: Actor; user: { id: string; name: string } | null; sessionId: string };

/** Reads the request's session from the database; a deleted one makes a visitor. Throws `unavailable` when it cannot be read. */
export async function readViewer(): Promise<Viewer> {
  const fault: { cause?: unknown } = {};
  const session = await sessionFaults.run(fault, () => auth());
  if ('cause' in fault) throw new AppError('unavailable', undefined, { cause: fault.cause });
  const user = session?.user;
  if (!session || !user?.id) return { actor: visitor, user: null, sessionId: '' };
  const groupIds = new Set(await listGroupIds(database(), user.id));
  const { sessionId } = session as { sessionId?: string };
  return {
    actor: { userId: user.id, groupIds },
    user: { id: user.id, name: user.name ?? '' },
    sessionId: sessionId ?? '',
  };
}
