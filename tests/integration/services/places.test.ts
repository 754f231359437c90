import { beforeEach, describe, expect, it } from 'vitest';
import type { Structure } from '@/lib/domain/text/structure';
import { openReader } from '@/lib/services/margin/reader';
import { keepPlace } from '@/lib/services/reading/places';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe]: [Someone, Someone] = [undefined, undefined] as never;
let text: { textId: string; revisionId: string };
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe] = [await world.makeUser('Ann'), await world.makeUser('Abe')];
  const group = await world.makeGroup([ann, abe]);
  text = await world.makeReading(group, ann);
});
const alone = { kind: 'self' } as const;
const placeOf = async (who: Someone | null) =>
  (await openReader(await world.as(who), { textId: text.textId, view: alone })).place;
const at = (start: number, revisionId = text.revisionId) => ({ textId: text.textId, revisionId, start });

describe('where one stopped', () => {
  it('is there when one comes back, and the last word holds', async () => {
    expect(await placeOf(ann)).toBeNull();
    await keepPlace(await world.as(ann), at(12));
    await keepPlace(await world.as(ann), at(90));
    expect(await placeOf(ann)).toBe(90);
    expect(await given.db.readingPlace.count({ where: { userId: ann.id } })).toBe(1);
  });

  it('is nobody else’s, though they read the same text in the same group', async () => {
    await keepPlace(await world.as(ann), at(90));
    expect(await placeOf(abe)).toBeNull();
    await keepPlace(await world.as(abe), at(5));
    expect(await placeOf(ann)).toBe(90);
  });

  it('is kept for nobody without an account, in no text that one may not read, and in no other’s revision', async () => {
    const stranger = await world.makeUser('Sue');
    const theirs = await world.makeText(stranger);
    const before = await given.db.readingPlace.count();
    expect(await outcomeOf(keepPlace(await world.as(null), at(3)))).toBe('unauthenticated');
    expect(await outcomeOf(keepPlace(await world.as(stranger), at(3)))).toBe('not_found');
    expect(await outcomeOf(keepPlace(await world.as(ann), at(3, theirs.revisionId)))).toBe('not_found');
    expect(await given.db.readingPlace.count()).toBe(before);
  });

  it('leads to the same paragraph of a corrected text, whose offsets are others', async () => {
    await keepPlace(await world.as(ann), at(90));
    const old = await given.db.revision.findUniqueOrThrow({ where: { id: text.revisionId } });
    const structure = old.structure as unknown as Structure;
    const shift = 'A heading\n'.length;
    const next: Structure = {
      ...structure,
      sentenceStarts: [],
      blocks: [
        { kind: 'heading', start: 0, end: shift - 1 },
        ...structure.blocks.map((block) => ({
          ...block,
          start: block.start + shift,
          end: block.end + shift,
        })),
      ],
    };
    await given.db.revision.create({
      data: {
        id: `${old.id}2`,
        textId: text.textId,
        number: 2,
        text: `A heading\n${old.text}`,
        structure: JSON.parse(JSON.stringify(next)) as object,
        warnings: [],
        createdAt: new Date(),
        publishedAt: new Date(),
      },
    });
    expect(await placeOf(ann)).toBe(old.text.indexOf('The second paragraph') + shift);
  });

  it('goes with the account', async () => {
    await keepPlace(await world.as(ann), at(90));
    const { onDelete } = (
      await given.db.$queryRawUnsafe<{ onDelete: string }[]>(
        `SELECT confdeltype::text AS "onDelete" FROM pg_constraint WHERE conname = 'reading_places_userId_fkey'`,
      )
    )[0] ?? { onDelete: '' };
    expect(onDelete).toBe('c');
  });
});
