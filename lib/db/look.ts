import { toLook, type Look } from '@/lib/domain/look';
import type { Db } from './client';

/** How a person has pages set; null when they never said. */
export async function findLook(db: Db, userId: string): Promise<Look | null> {
  const row = await db.look.findUnique({
    where: { userId },
    select: { theme: true, face: true, size: true, measure: true },
  });
  return row && toLook(row);
}

export const putLook = (db: Db, userId: string, look: Look, updatedAt: Date) =>
  db.look.upsert({
    where: { userId },
    create: { ...look, userId, updatedAt },
    update: { ...look, updatedAt },
    select: { userId: true },
  });
