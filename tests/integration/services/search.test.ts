import { beforeAll, describe, expect, it, test } from 'vitest';
import { foldWords } from '@/lib/domain/search/fold';
import { edit, remove, restore } from '@/lib/services/margin/comments';
import { leaveGroup } from '@/lib/services/groups/groups';
import { moveThread } from '@/lib/services/margin/moves';
import { search, type SearchInput } from '@/lib/services/reading/search';
import { changeTag } from '@/lib/services/margin/tags';
import { randomId } from '@/lib/domain/ids';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { useDatabase } from '../../factories/use-database';

const given = useDatabase();
const anywhere: SearchInput = {
  words: '',
  kind: 'all',
  personId: null,
  tag: null,
  groupId: null,
  textId: null,
  afterText: null,
  afterNote: null,
};

describe('the folding of words', () => {
  it('is the same in SQL and in TypeScript, for every character that both know', async () => {
    const codes = Array.from({ length: 0x1_ffff }, (_, code) => code + 1);
    const words = codes
      .map((code) => String.fromCodePoint(code))
      .filter((character) => !/[\p{Cn}\p{Cs}]/u.test(character))
      .map((character) => `a${character}b`);
    expect(words.length).toBeGreaterThan(70_000);
    const rows = await given.db.$queryRaw<{ words: string; folded: string }[]>`
      SELECT words, fold_words(words) AS folded FROM unnest(${words}::text[]) AS words
      WHERE unicode_assigned(words)`;
    expect(rows.length).toBeGreaterThan(words.length - 1000);
    const apart = rows.filter(({ words: each, folded }) => foldWords(each) !== folded);
    expect(apart.map(({ words: each }) => each.codePointAt(1)?.toString(16))).toEqual([]);
  });
});

describe('who finds what', () => {
  let world: World;
  let [ann, abe, ben, sam]: Someone[] = [];
  let group: string;
  let text: { textId: string; revisionId: string };

  const person = (who: Someone | undefined) => {
    if (!who) throw new Error('nobody');
    return who;
  };
  const find = async (who: Someone | null | undefined, input: Partial<SearchInput>) => {
    const page = await search(await world.as(who ?? null), { ...anywhere, ...input });
    return {
      ...page,
      said: page.notes.hits.map(({ excerpt }) => excerpt.map(({ words }) => words).join('')),
      marked: [...page.passages.hits, ...page.notes.hits].flatMap(({ excerpt }) =>
        excerpt.filter(({ hit }) => hit).map(({ words }) => words),
      ),
      places: page.passages.hits.map(({ textId, label }) => `${textId} ${label}`),
    };
  };

  beforeAll(async () => {
    world = makeWorld(given.db);
    [ann, abe, ben, sam] = await Promise.all(
      ['Ann', 'Abe', 'Ben', 'Sam'].map((name) => world.makeUser(name)),
    );
    group = await world.makeGroup([person(ann), person(abe), person(ben)]);
    text = await world.makeReading(group, person(ann), {
      title: 'Sur la coopération',
      body: `L’Émancipation des travailleurs

L’œuvre de l’émancipation sera l’ouvrage des travailleurs eux-mêmes, et de per-
sonne d’autre: c’est cela que veut dire
la co-opération.

The self-emancipation of the workers is nobody’s favour.
`,
    });
  });

  it('members find the words of their shelf; nobody else finds anything, not even that there is something', async () => {
    const words = 'ouvrage des travailleurs';
    for (const who of [ann, abe, ben]) expect((await find(who, { words })).places).toHaveLength(1);
    for (const who of [sam, null]) {
      const page = await find(who, { words });
      expect(page).toMatchObject({ places: [], titled: [], said: [], passages: { next: null } });
      for (const where of [{ groupId: group }, { textId: text.textId }])
        expect(await find(who, { words, ...where })).toEqual(
          await find(who, { words, ...(where.groupId ? { groupId: randomId() } : { textId: randomId() }) }),
        );
    }
  });

  test.each([
    ['emancipation', ['Émancipation', 'émancipation', 'emancipation']],
    ['ÉMANCIPATION travailleurs', ['Émancipation', 'travailleurs', 'émancipation', 'travailleurs']],
    ['oeuvre', ['œuvre']],
    ['“eux memes et de personne”', ['eux-mêmes, et de personne']],
    ['"veut dire la"', ['veut dire la']],
    ['mancip', ['mancip', 'mancip', 'mancip']],
    ['self-emancipation', ['self-emancipation']],
    ['"nobody’s favour"', ['nobody’s favour']],
    ['travailleurs favour', []],
    ['%', []],
    ['"', []],
  ])('%s is found as %j', async (words, marked) => {
    const page = await find(ann, { words, kind: 'texts' });
    expect(page.marked.sort()).toEqual([...marked].sort());
  });

  it('a title is found, and its author’s name', async () => {
    const page = await find(abe, { words: 'cooperation' });
    expect(page.titled.map(({ title }) => title)).toEqual(['Sur la coopération']);
  });

  it('what is private is found by its author, what a group says by its members, also across lines and marks', async () => {
    const here = { words: 'nobody', body: 'A *curious*\nword: Ἀλήθεια, naïveté.' };
    const priv = await world.makeNote(person(ann), text, null, here);
    const shared = await world.makeNote(person(ann), text, group, { ...here, body: `${here.body} (to all)` });
    await world.makeReply(person(abe), shared.thread.id, 'Naivete is a curious word indeed.');
    const counts = async (words: string, more: Partial<SearchInput> = {}) =>
      Promise.all(
        [ann, abe, ben, sam, null].map(async (who) => (await find(who, { words, ...more })).said.length),
      );
    expect(await counts('"curious word"')).toEqual([3, 2, 2, 0, 0]);
    expect(await counts('αληθεια')).toEqual([2, 1, 1, 0, 0]);
    expect(await counts('"curious word"', { groupId: 'self' })).toEqual([1, 0, 0, 0, 0]);
    expect(await counts('"curious word"', { groupId: group })).toEqual([2, 2, 2, 0, 0]);
    expect(await counts('naivete', { personId: person(abe).id })).toEqual([1, 1, 1, 0, 0]);
    expect(await counts('', { personId: person(ann).id })).toEqual([2, 1, 1, 0, 0]);
    expect(await counts('naivete', { textId: text.textId })).toEqual([3, 2, 2, 0, 0]);
    expect(await counts('naivete', { textId: text.textId, groupId: group })).toEqual([3, 2, 2, 0, 0]);
    const [hit] = (await find(ann, { words: '"curious word"', groupId: 'self' })).notes.hits;
    expect(hit).toMatchObject({ threadId: priv.thread.id, quote: 'nobody', isOpen: true, group: null });
  });

  it('what was removed is never found, nor what was said before; what is put back is', async () => {
    const { comments } = await world.makeNote(person(ann), text, group, {
      words: 'nobody',
      body: 'Zebra crossing.',
    });
    const commentId = comments[0]?.id ?? '';
    const said = async (words: string) => (await find(abe, { words })).said;
    expect(await said('zebra')).toEqual(['Zebra crossing.']);
    await edit(await world.as(person(ann)), { commentId, version: 1, body: 'Giraffe crossing.' });
    expect([await said('zebra'), await said('giraffe')]).toEqual([[], ['Giraffe crossing.']]);
    await remove(await world.as(person(ann)), commentId);
    expect([await said('giraffe'), (await find(ann, { words: 'giraffe' })).said]).toEqual([[], []]);
    expect(await given.db.searchedComment.count({ where: { commentId } })).toBe(0);
    await restore(await world.as(person(ann)), commentId);
    expect(await said('giraffe')).toEqual(['Giraffe crossing.']);
  });

  it('what was taken back to oneself is found by nobody else', async () => {
    const { thread } = await world.makeNote(person(ann), text, group, { words: 'nobody', body: 'Okapi.' });
    expect((await find(ben, { words: 'okapi' })).said).toEqual(['Okapi.']);
    const audience = { kind: 'self' } as const;
    await moveThread(await world.as(person(ann)), { clientId: randomId(), threadId: thread.id, audience });
    expect((await find(ben, { words: 'okapi' })).said).toEqual([]);
    expect((await find(ann, { words: 'okapi' })).said).toEqual(['Okapi.']);
  });

  it('only people whom one reads with, or has read, can be chosen', async () => {
    const names = async (who: Someone | null | undefined) =>
      (await find(who, {})).people.map(({ name }) => name);
    expect(await names(abe)).toEqual(['Abe', 'Ann', 'Ben']);
    expect(await names(sam)).toEqual([]);
    expect(await names(null)).toEqual([]);
  });

  it('conversations are found by their tags, which are those of one’s own conversations and of nobody else’s', async () => {
    const { thread } = await world.makeNote(person(ann), text, group, { words: 'nobody', body: 'A tapir.' });
    await world.makeReply(person(ben), thread.id, 'Two tapirs.');
    await changeTag(await world.as(person(ann)), { threadId: thread.id, name: 'Beasts', on: true });
    for (const who of [ann, abe]) {
      const page = await find(who, { tag: 'beasts' });
      expect([page.said.sort(), page.places, page.tags]).toEqual([
        ['A tapir.', 'Two tapirs.'],
        [],
        ['Beasts'],
      ]);
      expect((await find(who, { tag: 'beasts', words: 'two' })).said).toEqual(['Two tapirs.']);
      expect((await find(who, { tag: 'flowers', words: 'tapir' })).said).toEqual([]);
    }
    for (const who of [sam, null])
      expect(await find(who, { tag: 'beasts' })).toMatchObject({ said: [], tags: [] });
  });

  it('whoever leaves finds their own words, and nobody’s besides', async () => {
    const { thread } = await world.makeNote(person(ann), text, group, { words: 'nobody', body: 'A wombat.' });
    await world.makeReply(person(ben), thread.id, 'My wombat.');
    await leaveGroup(await world.as(person(ben)), group);
    const page = await find(ben, { words: 'wombat' });
    expect(page.said).toEqual(['My wombat.']);
    expect(page.notes.hits[0]).toMatchObject({ isOpen: false, text: null, group: null, quote: '' });
    expect(page.places).toEqual([]);
    expect(page.people.map(({ name }) => name)).toEqual(['Ben']);
    expect((await find(ben, { tag: 'beasts' })).said).toEqual([]);
  });
});

describe('the order of what is found', () => {
  it('is whole words first, headings before others, and each page goes on where the last one ended', async () => {
    const world = makeWorld(given.db);
    const ada = await world.makeUser('Ada');
    const body = Array.from({ length: 50 }, (_, n) =>
      n % 2 ? `Paragraph ${n} has otters.` : `Paragraph ${n}: an otter swims.`,
    ).join('\n\n');
    const text = await world.makeText(ada, {
      body: `Once upon a time.\n\n## The otter\n\n${body}`,
      fileName: 'otter.md',
    });
    for (let n = 0; n < 45; n++)
      await world.makeNote(ada, text, null, { words: 'otter swims', body: `Otter no. ${n}` });
    const seen = { places: [] as string[], said: [] as string[] };
    for (const kind of ['texts', 'notes'] as const) {
      let next: Pick<SearchInput, 'afterText' | 'afterNote'> = { afterText: null, afterNote: null };
      do {
        const found = await search(await world.as(ada), { ...anywhere, words: 'otter', kind, ...next });
        const shown = (hits: typeof found.passages.hits | typeof found.notes.hits) =>
          hits.map(({ excerpt }) => excerpt.map(({ words }) => words).join(''));
        seen.places.push(...shown(found.passages.hits));
        seen.said.push(...shown(found.notes.hits));
        next = { afterText: found.passages.next, afterNote: found.notes.next };
      } while (next.afterText !== null || next.afterNote !== null);
    }
    expect(seen.places).toHaveLength(51);
    expect(new Set(seen.places).size).toBe(51);
    expect(seen.places.slice(0, 3)).toEqual([
      'The otter',
      'Paragraph 0: an otter swims.',
      'Paragraph 2: an otter swims.',
    ]);
    expect(seen.places.slice(26).every((words) => words.endsWith('otters.'))).toBe(true);
    expect(seen.said).toHaveLength(45);
    expect(new Set(seen.said).size).toBe(45);
  });
});
