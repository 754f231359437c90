import { putLook } from '@/lib/db/look';
import type { Look } from '@/lib/domain/look';
import { requireUserId, type Context } from '../context';

/**
 * How the actor has pages set from now on, on all devices; it comes back with whoever looks at a page (lib/auth/viewer).
 * The last one said holds. Throws `unauthenticated` for a visitor, whose browser alone keeps it.
 */
export async function keepLook({ db, actor, now }: Context, look: Look): Promise<Look> {
  await putLook(db, requireUserId(actor), look, now);
  return look;
}
