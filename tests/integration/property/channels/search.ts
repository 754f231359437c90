import { search, type SearchInput } from '@/lib/services/reading/search';
import type { Channel, Shown } from '../channel';
import { linkIn } from '../oracle';

const anything: SearchInput = {
  words: '',
  kind: 'all',
  personId: null,
  tag: null,
  groupId: null,
  textId: null,
  afterText: null,
  afterNote: null,
};

/** Every marker there is holds these letters. */
const inAll = 'zq';

type Page = Awaited<ReturnType<typeof search>>;

/** Words that were cut at a hit are one again. */
const whole = <T extends { excerpt: { words: string }[] }>(hits: readonly T[]) =>
  hits.map(({ excerpt, ...hit }) => ({ ...hit, excerpt: excerpt.map(({ words }) => words).join('') }));

/** By letters that are in everything, by every person, group and text that there is, their own or not; page by page. */
export const searching: Channel = {
  name: 'searching',
  async shown(world, who) {
    const context = await world.as(who);
    const { people, groups, texts } = world.ledger;
    const oracle = world.oracle(who);
    const standing = oracle.comments.filter((it) => !it.removed && !it.held && !oracle.isHidden(it));

    async function all(asked: SearchInput) {
      const pages: Page[] = [];
      for (let next: SearchInput | null = asked; next;) {
        const page: Page = await search(context, next);
        pages.push(page);
        const [afterText, afterNote] = [page.passages.next, page.notes.next];
        next = afterText || afterNote ? { ...asked, afterText, afterNote } : null;
      }
      const notes = pages.flatMap((page) => whole(page.notes.hits));
      const passages = pages.flatMap((page) => whole(page.passages.hits));
      return { notes, passages, pages: pages.map((page) => ({ ...page, notes: null, passages: null })) };
    }

    const shown: Shown[] = [];
    const said = await all({ ...anything, kind: 'notes', words: inAll });
    const found = await all({ ...anything, kind: 'texts', words: inAll });
    shown.push({
      where: 'a search in notes',
      answer: said,
      counts: [{ of: 'notes found', is: said.notes.length, should: standing.length }],
    });
    shown.push({
      where: 'a search in texts',
      answer: found,
      counts: [
        {
          of: 'texts found',
          is: new Set(found.passages.map(({ textId }) => textId)).size,
          should: oracle.texts.length,
        },
      ],
    });
    for (const person of people) {
      const answer = await all({ ...anything, personId: person.id });
      const should = standing.filter(({ author }) => author === person).length;
      const counts = [{ of: 'what somebody said', is: answer.notes.length, should }];
      shown.push({ where: `a search for ${person.name}`, answer, counts });
    }
    for (const text of texts) {
      const answer = await all({ ...anything, kind: 'notes', words: inAll, textId: text.id });
      const should = standing.filter(({ thread }) => thread.text === text).length;
      const counts = [{ of: 'what was said of a text', is: answer.notes.length, should }];
      shown.push({ where: `a search in ${text.title}`, answer, counts });
      const within = await all({ ...anything, kind: 'texts', words: inAll, textId: text.id });
      shown.push({ where: `a search in the words of ${text.title}`, answer: within });
    }
    for (const says of new Set(world.ledger.comments.flatMap(({ words }) => linkIn(words)?.says ?? []))) {
      const answer = await all({ ...anything, kind: 'notes', words: says });
      const should = standing.filter((it) => {
        const link = linkIn(it.words);
        return link?.says === says && oracle.texts.some(({ id }) => id === link.textId);
      });
      const counts = [
        { of: 'notes found by a link’s words', is: answer.notes.length, should: should.length },
      ];
      shown.push({ where: `a search for ${says}`, answer: null, counts });
    }
    for (const group of groups) {
      const answer = await all({ ...anything, kind: 'notes', words: inAll, groupId: group.id });
      shown.push({ where: `a search in ${group.name}`, answer });
    }
    return shown;
  },
};
