import type { Db } from '@/lib/db/client';
import { findCase, type Which } from '@/lib/db/governance/case';
import { notFound } from '@/lib/errors';

/** Throws `not_found`. Who may know of it is asked before, or by what is done with it. */
export async function requireCase(db: Db, which: Which) {
  const found = await findCase(db, which);
  if (!found) throw notFound();
  return found;
}
