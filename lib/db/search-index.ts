/** What search looks in. Comments follow by themselves (a trigger); a Revision's blocks are written here, once. */
import { toSearchedBlocks } from '@/lib/domain/search/blocks';
import type { Structure } from '@/lib/domain/text/structure';
import type { Db } from './client';

/** In the transaction that makes the Revision, so that what can be read can be found. */
export async function indexRevision(db: Db, revision: { id: string; text: string; structure: Structure }) {
  const blocks = toSearchedBlocks(revision);
  const column = <K extends keyof (typeof blocks)[number]>(name: K) => blocks.map((block) => block[name]);
  await db.$executeRaw`
    INSERT INTO searched_blocks ("revisionId", index, start, place, label, section, heading, words, folded)
    SELECT ${revision.id}, b.*, fold_words(b.words)
    FROM unnest(${column('index')}::int[], ${column('start')}::int[], ${column('place')}::text[], ${column('label')}::text[],
      ${column('section')}::text[], ${column('heading')}::boolean[], ${column('words')}::text[])
      AS b (index, start, place, label, section, heading, words)
    ON CONFLICT DO NOTHING`;
}

/** Those that were made before there was an index. */
export async function indexMissing(db: Db): Promise<void> {
  const missing = await db.revision.findMany({ where: { searched: { none: {} } }, select: { id: true } });
  for (const { id } of missing) {
    const row = await db.revision.findUniqueOrThrow({
      where: { id },
      select: { id: true, text: true, structure: true },
    });
    await indexRevision(db, { ...row, structure: row.structure as unknown as Structure });
  }
}
