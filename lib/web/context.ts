import { cache } from 'react';
import { readPageViewer, type PageViewer } from '@/lib/auth/viewer';
import { database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import type { Actor } from '@/lib/policy/actor';
import type { Context } from '@/lib/services/context';

/** Who is looking, read once for each request. */
export const getViewer: () => Promise<PageViewer> = cache(readPageViewer);

export const makeContext = (actor: Actor): Context => ({
  actor,
  db: database(),
  now: new Date(),
  newId: randomId,
});

export async function getContext(): Promise<Context> {
  return makeContext((await getViewer()).actor);
}
