/** Members by the hundred, who came long ago and were here today: by three statements, since no door lets in so many. */
import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import type { Someone } from './world';

const day = 24 * 60 * 60 * 1000;

export async function makeCrowd(db: Database, groupId: string, count: number): Promise<Someone[]> {
  const people = Array.from({ length: count }, (_, n): Someone => {
    const id = randomId();
    return { id, name: `Reader ${n + 1}`, email: `${id}@example.org` };
  });
  const [createdAt, seenOn] = [new Date(Date.now() - 100 * day), new Date()];
  await db.user.createMany({ data: people.map((each) => ({ ...each, createdAt, seenOn })) });
  await db.membership.createMany({
    data: people.map(({ id: userId }) => ({ groupId, userId, joinedAt: createdAt })),
  });
  return people;
}
