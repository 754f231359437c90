import type { Text } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

type TextRead = Authorized<'text.read', Text>;
export type Place = { revisionId: string; start: number };

/** Where this person, and nobody else, stopped in a Text. */
export const findPlace = (
  db: Db,
  text: TextRead,
  userId: string,
): Promise<(Place & { updatedAt: Date }) | null> =>
  db.readingPlace.findUnique({
    where: { userId_textId: { userId, textId: reveal(text).id } },
    select: { revisionId: true, start: true, updatedAt: true },
  });

export function putPlace(db: Db, text: TextRead, userId: string, place: Place, updatedAt: Date) {
  const textId = reveal(text).id;
  return db.readingPlace.upsert({
    where: { userId_textId: { userId, textId } },
    create: { ...place, userId, textId, updatedAt },
    update: { ...place, updatedAt },
    select: { userId: true },
  });
}

/** Where this person stopped in each of these Texts. */
export const listPlaces = (db: Db, userId: string, textIds: readonly string[]) =>
  db.readingPlace.findMany({
    where: { userId, textId: { in: [...textIds] } },
    select: { textId: true, revisionId: true, start: true },
  });
