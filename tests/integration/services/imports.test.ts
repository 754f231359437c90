import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDemonstration } from '@/lib/services/demonstration';
import { openReader } from '@/lib/services/margin/reader';
import { importText, listLibrary, listWarnings, type Upload } from '@/lib/services/texts/texts';
import { checkStructure } from '@/lib/domain/text/check-structure';
import type { Structure } from '@/lib/domain/text/structure';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let ann: Someone;
beforeEach(async () => {
  world = makeWorld(given.db);
  ann = await world.makeUser('Ann');
});
const bytesOf = (text: string) => new TextEncoder().encode(text);
const upload = async (fileName: string, bytes: Uint8Array, rest: Partial<Upload> = {}) =>
  importText(await world.as(ann), { fileName, bytes, ...rest });

describe('an import', () => {
  it('makes a text of one’s own, which nobody else reads', async () => {
    const { textId, title, paragraphs } = await upload('essay.txt', bytesOf('First.\n\nSecond.'));
    expect({ title, paragraphs }).toEqual({ title: 'Essay', paragraphs: 2 });
    expect(await listLibrary(await world.as(ann))).toMatchObject([{ id: textId, audience: 'owner' }]);
    for (const other of [await world.makeUser('Ben'), null])
      expect(await listLibrary(await world.as(other))).toEqual([]);
  });

  it('keeps the file’s bytes as they came', async () => {
    const bytes = bytesOf('\uFEFFFirst.\r\n\r\nSecond.\u00a0');
    const { revisionId } = await upload('essay.txt', bytes);
    const { source } = await given.db.revision.findUniqueOrThrow({
      where: { id: revisionId },
      include: { source: true },
    });
    expect(Buffer.from(source?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(source?.encoding).toBe('utf-8');
  });

  it('takes the title that it is given, then the file’s own, then its name', async () => {
    const own = bytesOf('---\ntitle: The File’s Own\n---\n\nWords.');
    expect((await upload('a.md', own, { title: ' Mine ' })).title).toBe('Mine');
    expect((await upload('a.md', own, { title: ' ' })).title).toBe('The File’s Own');
    expect((await upload('/home/ann/three.part.txt', bytesOf('Words.'))).title).toBe('Three.part');
  });

  it('reads what is no UTF-8 as Windows-1252, and says so', async () => {
    const latin = Uint8Array.from([
      ...bytesOf('Libert'),
      0xe9,
      ...bytesOf('.\n\nThey said '),
      0x93,
      ...bytesOf('so on.'),
      0x94,
    ]);
    const { textId, revisionId, warnings } = await upload('latin.txt', latin);
    const revision = await given.db.revision.findUniqueOrThrow({
      where: { id: revisionId },
      include: { source: true },
    });
    expect(revision.text).toBe('Liberté.\nThey said “so on.”');
    expect(revision.source?.encoding).toBe('windows-1252');
    expect(warnings.map(({ code }) => code)).toContain('read-as-windows-1252');
    expect(await listWarnings(await world.as(ann), textId, revisionId)).toMatchObject([
      { code: 'read-as-windows-1252', count: 1 },
    ]);
  });

  it.each<[string, string, Uint8Array, string]>([
    [
      'a picture that is called a text',
      'photo.txt',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
      'binary',
    ],
    [
      'a program that is called a text',
      'ls.txt',
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array<number>(64).fill(0)]),
      'binary',
    ],
    ['a file with nothing in it', 'empty.txt', new Uint8Array(), 'empty'],
    ['a file of white space', 'white.txt', bytesOf(' \n\t\n'), 'empty'],
    ['a file that is too large', 'large.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), 'too-large'],
  ])('refuses %s, says why, and leaves nothing behind', async (_, name, bytes, reason) => {
    const before = [await given.db.text.count(), await given.db.source.count()];
    expect(await outcomeOf(upload(name, bytes))).toBe(`invalid_input: ${reason}`);
    expect([await given.db.text.count(), await given.db.source.count()]).toEqual(before);
  });

  it('is for whoever has an account', async () => {
    const visitor = await world.as(null);
    expect(await outcomeOf(importText(visitor, { fileName: 'a.txt', bytes: bytesOf('x') }))).toBe(
      'unauthenticated',
    );
  });

  it('tells what it noticed to whoever imported the text, and to no other reader of it', async () => {
    const groupId = await world.makeGroup([ann, await world.makeUser('Abe')]);
    const body = 'A note that is called[^1] and is not there.';
    const { textId, revisionId } = await world.makeReading(groupId, ann, { body, fileName: 'a.md' });
    const abe = await given.db.membership.findFirstOrThrow({ where: { groupId, userId: { not: ann.id } } });
    expect(await listWarnings(await world.as({ id: abe.userId }), textId, revisionId)).toEqual([]);
    expect(await listWarnings(await world.as(ann), textId, revisionId)).toEqual([
      { code: 'mark-without-note', count: 1, places: [{ at: 21, detail: '[^1]' }] },
    ]);
  });
});

const shared = path.resolve(import.meta.dirname, '../../../../shared/texts');
const files = existsSync(shared) ? readdirSync(shared).filter((name) => name !== 'README.md') : [];

describe.skipIf(files.length === 0)('the five shared texts', () => {
  it('are five', () => expect(files).toHaveLength(5));

  it.each(files)(
    '%s comes in whole: a title, numbered paragraphs, a structure without faults',
    async (name) => {
      const { textId, revisionId, title, paragraphs } = await upload(
        name,
        readFileSync(path.join(shared, name)),
      );
      expect(title).not.toBe('');
      expect(title).not.toBe(name);
      expect(paragraphs).toBeGreaterThan(5);
      const { text, structure } = await given.db.revision.findUniqueOrThrow({ where: { id: revisionId } });
      expect(checkStructure(text, structure as unknown as Structure)).toEqual([]);
      const { article } = await openReader(await world.as(ann), { textId, view: { kind: 'self' } });
      expect(article.length).toBe(text.length);
      expect(article.blocks.some(({ html }) => html.includes('data-n="1"'))).toBe(true);
    },
  );
});

describe('the demonstration text', () => {
  it('is added to a site that has no text, once, also by two processes at once, and is open to the world', async () => {
    // A site of its own: the tests above have filled this one.
    await given.db.$transaction(async (tx) => {
      await tx.reading.deleteMany();
      await tx.revision.deleteMany();
      await tx.text.deleteMany();
    });
    await Promise.all([addDemonstration(given.db, new Date()), addDemonstration(given.db, new Date())]);
    await addDemonstration(given.db, new Date());
    expect(await listLibrary(await world.as(null))).toMatchObject([
      { title: 'A Page with Wide Margins', audience: 'world' },
    ]);
  });
});
