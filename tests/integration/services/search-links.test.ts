/** What a link says is found by those who may open it, and by nobody else: neither its words nor its address. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { search } from '@/lib/services/reading/search';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
/** Ann’s own, which the group does not read. */
let secret: string;
beforeAll(async () => {
  here = await makeReadingGroup(given.db);
  secret = (await here.world.makeText(here.ann, { title: 'A book' })).textId;
});

async function say(body: string) {
  const audience = { kind: 'group', groupId: here.groupId } as const;
  const note = { clientId: randomId(), comment: { clientId: randomId(), body }, audience };
  return (await here.post(here.ann, note)).comments[0]?.id;
}
const anywhere = { personId: null, tag: null, groupId: null, textId: null, afterText: null, afterNote: null };
async function find(who: { id: string }, words: string) {
  const { notes } = await search(await here.world.as(who), { ...anywhere, words, kind: 'notes' });
  return notes.hits.map(({ id }) => id);
}

/** In each, “hushed” is the link’s, and what is said besides has the word “aloud”. */
describe('a comment is found by what its reader may see of it', () => {
  test.each([
    'Said aloud: [the hushed title](ADDRESS), and so on.',
    'Said aloud: [**hu**shed [and [more]]](ADDRESS "hushed (and more)").',
    'Said aloud: [`]` and \\[ hushed](ADDRESS (hushed)).',
    'Said aloud: [the\nhushed\ntitle](<ADDRESS>).',
    'Said [aloud](TEXT) and [hushed](ADDRESS).',
    '[hushed](ADDRESS) and [hushed](ADDRESS), aloud',
    '> aloud\n\n![hushed](ADDRESS)',
  ])('%s', async (form) => {
    const address = `http://localhost:3000/texts/${secret}?group=g#p1`;
    const body = form.replaceAll('ADDRESS', address).replaceAll('TEXT', `/texts/${here.text.textId}`);
    const id = await say(body);
    for (const words of ['hushed', secret, 'hushed aloud']) {
      expect(await find(here.ann, words), words).toContain(id);
      expect(await find(here.abe, words), words).not.toContain(id);
    }
    expect(await find(here.abe, 'aloud')).toContain(id);
  });

  test.each([
    'Said aloud: [the hushed title][1].\n\n[1]: ADDRESS "hushed"',
    'Said aloud: [hushed](ADDRESS) [^1]\n\n[1]: <ADDRESS> (hushed)',
  ])('by no word where a link cannot be told from the rest: %s', async (form) => {
    const id = await say(form.replaceAll('ADDRESS', `/texts/${secret}`));
    expect(await find(here.ann, 'hushed')).toContain(id);
    for (const words of ['hushed', secret]) expect(await find(here.abe, words)).not.toContain(id);
  });

  it('also where a text of that address was never there, and again once one may open it', async () => {
    const nowhere = await say(`[hushed nowhere](/texts/${randomId()})`);
    expect(await find(here.abe, 'hushed nowhere')).toEqual([]);
    expect(await find(here.ann, 'hushed nowhere')).toEqual([]);
    const book = await here.world.makeText(here.ann, { title: 'Lent' });
    const lent = await say(`[hushed until lent](/texts/${book.textId})`);
    expect(await find(here.abe, 'hushed until lent')).toEqual([]);
    await given.db.text.update({ where: { id: book.textId }, data: { audience: 'site' } });
    expect(await find(here.abe, 'hushed until lent')).toEqual([lent]);
    expect(nowhere).toBeDefined();
  });

  it('whatever stands first among what is found does not hang on closed words', async () => {
    const inWord = await say('A quibble.');
    const inLink = await say(`Quibbles, [quibble](/texts/${secret})`);
    expect(await find(here.abe, 'quibble')).toEqual([inWord, inLink]);
  });
});
