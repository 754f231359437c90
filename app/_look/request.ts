import { cookies } from 'next/headers';
import { cache } from 'react';
import { lookCookie, lookFor, readLookCookie, type Look } from '@/lib/domain/look';
import { AppError } from '@/lib/errors';
import { getViewer } from '@/lib/web/context';

/** How the request's reader has pages set, on the server: known before the first byte, so that nothing changes its colour. */
export const getLook = cache(async (): Promise<Look> => {
  const kept = readLookCookie((await cookies()).get(lookCookie)?.value);
  try {
    const { user, look } = await getViewer();
    return lookFor(user?.id ?? null, look, kept);
  } catch (error) {
    // The page itself says that the database is away; it says so in this browser's own look.
    if (error instanceof AppError) return lookFor(null, null, kept);
    throw error;
  }
});
