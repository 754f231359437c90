/** Arranging a shelf: what stands where, who sees what of what was taken off, and two who arrange at once. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findGroup } from '@/lib/db/group';
import { listSections, listShelf } from '@/lib/db/shelf';
import { arrangeShelf, currentOf } from '@/lib/domain/groups/shelf';
import type { ShelfDeed } from '@/lib/domain/groups/shelf-deed';
import { randomId } from '@/lib/domain/ids';
import { authorize } from '@/lib/policy/authorized';
import { countNews } from '@/lib/services/reading/attention';
import { leaveGroup, shelveText } from '@/lib/services/groups/groups';
import { openKept } from '@/lib/services/shelf/kept';
import { openReader } from '@/lib/services/margin/reader';
import { arrange } from '@/lib/services/shelf/shelf';
import { requireThread } from '@/lib/services/margin/threads';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let ann: Someone;
let abe: Someone;
let cy: Someone;
let groupId: string;
let texts: Record<string, { textId: string; revisionId: string }>;

beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, cy] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Cy')];
  groupId = await world.makeGroup([ann, abe, cy]);
  texts = {};
  for (const title of ['A', 'B', 'C', 'D']) texts[title] = await world.makeReading(groupId, ann, { title });
});

const text = (title: string) => texts[title] ?? { textId: 'none', revisionId: 'none' };
const id = (title: string) => text(title).textId;
const act = async (who: Someone, deed: ShelfDeed) => arrange(await world.as(who), { groupId, deed });
async function undone(who: Someone, { undo }: { undo: ShelfDeed | null }) {
  if (undo) await act(who, undo);
}

/** "AB | Winter: C | archived: D", with the current one in brackets. */
async function shelf() {
  const { actor } = await world.as(ann);
  const group = authorize(actor, 'shelf.arrange', await findGroup(given.db, groupId));
  const readings = await listShelf(given.db, group);
  const current = currentOf(readings)?.title;
  const name = (some: typeof readings) =>
    some.map(({ title }) => (title === current ? `[${title}]` : title)).join('');
  const { loose, sections, archived } = arrangeShelf(readings, await listSections(given.db, group));
  return [
    name(loose),
    ...sections.map(({ section, readings: some }) => `${section.name}: ${name(some)}`),
    ...(archived.length > 0 ? [`archived: ${name(archived)}`] : []),
  ].join(' | ');
}

describe('a shelf', () => {
  it('has its texts in the order in which they came, and the first is the current one', async () => {
    expect(await shelf()).toBe('[A]BCD');
  });

  it('is arranged by deeds, each of which can be undone', async () => {
    const sectionId = randomId();
    const before = await shelf();
    const deeds: [ShelfDeed, string][] = [
      [{ deed: 'place', textId: id('D'), sectionId: null, beforeId: id('B') }, '[A]DBC'],
      [{ deed: 'current', textId: id('C') }, 'ADB[C]'],
      [{ deed: 'name-section', sectionId, name: 'Winter' }, 'ADB[C] | Winter: '],
      [{ deed: 'place', textId: id('B'), sectionId, beforeId: null }, 'AD[C] | Winter: B'],
      [{ deed: 'name-section', sectionId, name: 'Spring' }, 'AD[C] | Spring: B'],
      [{ deed: 'archive', textId: id('A') }, 'D[C] | Spring: B | archived: A'],
      [{ deed: 'take-off', textId: id('D') }, '[C] | Spring: B | archived: A'],
      [{ deed: 'remove-section', sectionId }, '[C]B | archived: A'],
    ];
    const undos: { undo: ShelfDeed | null }[] = [];
    for (const [deed, expected] of deeds) {
      undos.unshift(await act(ann, deed));
      expect(await shelf()).toBe(expected);
    }
    for (const undo of undos) await undone(ann, undo);
    expect(await shelf()).toBe(before);
  });

  it('has its sections in an order of their own', async () => {
    const [one, two] = [randomId(), randomId()];
    await act(ann, { deed: 'name-section', sectionId: one, name: 'One' });
    await act(abe, { deed: 'name-section', sectionId: two, name: 'Two' });
    const moved = await act(abe, { deed: 'place-section', sectionId: two, beforeId: one });
    expect(await shelf()).toBe('[A]BCD | Two:  | One: ');
    await undone(abe, moved);
    expect(await shelf()).toBe('[A]BCD | One:  | Two: ');
  });

  it('does the same deed twice as once', async () => {
    const sectionId = randomId();
    const deeds: ShelfDeed[] = [
      { deed: 'name-section', sectionId, name: 'Winter' },
      { deed: 'place', textId: id('C'), sectionId, beforeId: id('A') },
      { deed: 'archive', textId: id('B') },
      { deed: 'take-off', textId: id('D') },
    ];
    for (const deed of deeds) await act(ann, deed);
    const once = await shelf();
    for (const deed of deeds) await act(ann, deed);
    expect(await shelf()).toBe(once);
  });

  it('is no stranger’s, and no section or text of another shelf comes onto it', async () => {
    const sam = await world.makeUser('Sam');
    const elsewhere = await world.makeGroup([sam], 'Elsewhere');
    const other = await world.makeReading(elsewhere, sam, { title: 'Sam’s' });
    const sectionId = randomId();
    await arrange(await world.as(sam), {
      groupId: elsewhere,
      deed: { deed: 'name-section', sectionId, name: 'Sam’s' },
    });
    const tried = (who: Someone, deed: ShelfDeed) => outcomeOf(act(who, deed));
    expect(await tried(sam, { deed: 'archive', textId: id('A') })).toBe('not_found');
    expect(await tried(ann, { deed: 'archive', textId: other.textId })).toBe('not_found');
    expect(await tried(ann, { deed: 'remove-section', sectionId })).toBe('not_found');
    expect(await tried(ann, { deed: 'put-back', textId: other.textId })).toBe('done');
    await act(ann, { deed: 'place', textId: id('A'), sectionId, beforeId: null });
    expect(await shelf()).toBe('[B]CDA');
  });
});

describe('people who arrange at once', () => {
  it('lose nothing of each other’s: every text stands exactly once, and each is where somebody put it', async () => {
    const sectionId = randomId();
    await act(ann, { deed: 'name-section', sectionId, name: 'Winter' });
    const deeds: [Someone, ShelfDeed][] = [
      [ann, { deed: 'place', textId: id('A'), sectionId: null, beforeId: null }],
      [abe, { deed: 'place', textId: id('B'), sectionId, beforeId: null }],
      [cy, { deed: 'archive', textId: id('C') }],
      [ann, { deed: 'current', textId: id('D') }],
      [abe, { deed: 'current', textId: id('B') }],
      [cy, { deed: 'name-section', sectionId: randomId(), name: 'Spring' }],
    ];
    await Promise.all(deeds.map(([who, deed]) => act(who, deed)));
    expect([
      '[D]A | Winter: B | Spring:  | archived: C',
      'DA | Winter: [B] | Spring:  | archived: C',
    ]).toContain(await shelf());
  });

  it('also when all move to one place, many times', async () => {
    for (let round = 0; round < 4; round++)
      await Promise.all(
        ['B', 'C', 'D'].map((title, at) =>
          act([ann, abe, cy][at] ?? ann, {
            deed: 'place',
            textId: id(title),
            sectionId: null,
            beforeId: id('A'),
          }),
        ),
      );
    const stands = await shelf();
    expect([...stands.replaceAll(/\W/g, '')].sort().join('')).toBe('ABCD');
    expect(stands.replaceAll(/\W/g, '').at(-1)).toBe('A');
    const rows = await given.db.reading.findMany({ where: { groupId } });
    expect(new Set(rows.map(({ position }) => position)).size).toBe(4);
  });

  it('also when one takes off what another is moving', async () => {
    const outcomes = await Promise.all([
      outcomeOf(act(ann, { deed: 'take-off', textId: id('B') })),
      outcomeOf(act(abe, { deed: 'place', textId: id('B'), sectionId: null, beforeId: null })),
      outcomeOf(act(cy, { deed: 'take-off', textId: id('B') })),
    ]);
    expect(outcomes.every((each) => each === 'done' || each === 'not_found')).toBe(true);
    expect(await shelf()).toBe('[A]CD');
    await act(ann, { deed: 'put-back', textId: id('B') });
    expect(await shelf()).toMatch(/^\[A\](BCD|CDB)$/);
  });
});

describe('what was said of a text that was taken off', () => {
  let threadId: string;
  beforeEach(async () => {
    threadId = (await world.makeNote(ann, text('B'), groupId)).thread.id;
    await world.makeReply(abe, threadId);
    await act(ann, { deed: 'take-off', textId: id('B') });
  });
  const read = async (who: Someone) => outcomeOf(requireThread(await world.as(who), threadId));
  const keptFor = async (who: Someone) =>
    (await openKept(await world.as(who), groupId)).texts.map(
      ({ title, threads }) => `${title} ${threads.length}`,
    );

  it('is kept for those who were in it, to read, with what was said to them; others no longer see it', async () => {
    expect(await Promise.all([ann, abe, cy].map(read))).toEqual(['done', 'done', 'not_found']);
    expect(await Promise.all([ann, abe, cy].map(keptFor))).toEqual([['B 1'], ['B 1'], []]);
    expect((await openKept(await world.as(abe), groupId)).comments).toHaveLength(2);
    expect(
      await outcomeOf(openReader(await world.as(abe), { textId: id('B'), view: { kind: 'self' } })),
    ).toBe('not_found');
  });

  it('is not gone on with, is new to nobody, and is its authors’ to mend and take away', async () => {
    expect(await outcomeOf(world.makeReply(ann, threadId))).toBe('forbidden');
    expect(await outcomeOf(world.makeReply(cy, threadId))).toBe('not_found');
    expect((await countNews(await world.as(ann))).readings).toEqual([]);
    const { thread, comments } = await requireThread(await world.as(abe), threadId);
    expect(thread.abilities).toMatchObject({ reply: false, highlight: false, move: false });
    const own = comments.find(({ author }) => author.id === abe.id);
    expect(own?.abilities).toMatchObject({ reply: false, update: true, remove: true });
  });

  it('is everybody’s again, at its place, when the text is put on the shelf again', async () => {
    await shelveText(await world.as(ann), { groupId, textId: id('B') });
    expect(await shelf()).toBe('[A]BCD');
    expect(await Promise.all([ann, abe, cy].map(read))).toEqual(['done', 'done', 'done']);
    expect(await outcomeOf(world.makeReply(cy, threadId))).toBe('done');
    expect(await keptFor(abe)).toEqual([]);
  });

  it('is nobody’s who has left, whatever they said there', async () => {
    await leaveGroup(await world.as(abe), groupId);
    expect(await read(abe)).toBe('not_found');
    expect(await outcomeOf(openKept(await world.as(abe), groupId))).toBe('not_found');
  });

  it('comes back by whoever took the text off, or may put it there; what its owner took back is theirs', async () => {
    expect(await outcomeOf(act(abe, { deed: 'put-back', textId: id('B') }))).toBe('not_found');
    await act(ann, { deed: 'put-back', textId: id('B') });
    await act(abe, { deed: 'take-off', textId: id('B') });
    expect(await outcomeOf(act(abe, { deed: 'put-back', textId: id('B') }))).toBe('done');
    expect(await shelf()).toBe('[A]BCD');
  });
});
