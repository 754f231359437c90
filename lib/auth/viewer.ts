import { listGroupIds } from '@/lib/db/user';
import { database } from '@/lib/db/client';
import { visitor, type Actor } from '@/lib/policy/actor';
import { auth } from './index';

/** Who is looking: the actor that rules are asked about, and the name to greet. */
export type Viewer = { actor: Actor; user: { id: string; name: string } | null; sessionId: string };

/** Reads the request's session from the database; a deleted one makes a visitor. */
export async function readViewer(): Promise<Viewer> {
  const session = await auth();
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
