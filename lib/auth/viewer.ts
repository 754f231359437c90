import { database } from '@/lib/db/client';
import { findLook } from '@/lib/db/look';
import { listGroupIds } from '@/lib/db/user';
import type { Look } from '@/lib/domain/look';
import { visitor, type Actor } from '@/lib/policy/actor';
import { AppError } from '@/lib/errors';
import { sessionFaults } from './adapter';
import { auth } from './index';

/** Who is looking: the actor that rules are asked about, and the name to greet. */
export type Viewer = { actor: Actor; user: { id: string; name: string } | null; sessionId: string };

/** Whoever looks at a page, and how they have pages set; null for a visitor, and for whoever never said. */
export type PageViewer = Viewer & { look: Look | null };

const nobody: Viewer = { actor: visitor, user: null, sessionId: '' };

/** Reads the request's session from the database; a deleted one makes a visitor. Throws `unavailable` when it cannot be read. */
export async function readViewer(): Promise<Viewer> {
  const found = await readSession();
  return found ? toViewer(found) : nobody;
}

export async function readPageViewer(): Promise<PageViewer> {
  const found = await readSession();
  if (!found) return { ...nobody, look: null };
  const [viewer, look] = await Promise.all([toViewer(found), findLook(database(), found.user.id)]);
  return { ...viewer, look };
}

type Found = { user: { id: string; name: string }; sessionId: string };

async function readSession(): Promise<Found | null> {
  const fault: { cause?: unknown } = {};
  const session = await sessionFaults.run(fault, () => auth());
  if ('cause' in fault) throw new AppError('unavailable', undefined, { cause: fault.cause });
  const user = session?.user;
  if (!session || !user?.id) return null;
  const { sessionId } = session as { sessionId?: string };
  return { user: { id: user.id, name: user.name ?? '' }, sessionId: sessionId ?? '' };
}

async function toViewer({ user, sessionId }: Found): Promise<Viewer> {
  const groupIds = new Set(await listGroupIds(database(), user.id));
  return { actor: { userId: user.id, groupIds }, user, sessionId };
}
