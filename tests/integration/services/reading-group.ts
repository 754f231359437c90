import { randomId } from '@/lib/domain/ids';
import type { NewAnnotation } from '@/lib/services/margin/annotations';
import { annotate } from '@/lib/services/margin/annotations';
import { makeWorld } from '../../factories/world';
import type { Database } from '@/lib/db/client';

/** Ann and Abe, who read a text together, and the note that they are about to make in its margin. */
export async function makeReadingGroup(db: Database) {
  const world = makeWorld(db);
  const [ann, abe] = [await world.makeUser('Ann'), await world.makeUser('Abe')];
  const groupId = await world.makeGroup([ann, abe]);
  const text = await world.makeReading(groupId, ann);
  const revision = await db.revision.findUniqueOrThrow({ where: { id: text.revisionId } });
  const start = revision.text.indexOf('second paragraph');
  const note = {
    clientId: randomId(),
    textId: text.textId,
    revisionId: text.revisionId,
    passage: { start, end: start + 16, exact: 'second paragraph' },
    audience: { kind: 'group', groupId } as const,
    comment: { clientId: randomId(), body: 'Which?' },
  };
  const post = async (who: { id: string }, fields: Partial<NewAnnotation> = {}) =>
    annotate(await world.as(who), { ...note, ...fields });
  const eventsOf = async (threadId: string) =>
    (await db.event.findMany({ where: { threadId }, orderBy: { id: 'asc' } })).map((event) => event.kind);
  return { world, ann, abe, groupId, text, note, post, eventsOf };
}
