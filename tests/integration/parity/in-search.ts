/** What people find by searching, in every way that there is. */
import { search, type SearchInput } from '@/lib/services/reading/search';
import { actors, makeNotebook, ofKind, type Sees } from './matrix';
import type { Site } from './site';

type Context = Parameters<typeof search>[0];
type Found = Awaited<ReturnType<typeof search>>;

const wanted: SearchInput = {
  words: '',
  kind: 'all',
  personId: null,
  tag: null,
  groupId: null,
  textId: null,
  afterText: null,
  afterNote: null,
};

/** All pages of a search. */
async function* pagesOf(context: Context, asked: SearchInput): AsyncGenerator<Found> {
  let next: SearchInput | null = asked;
  while (next) {
    const page: Found = await search(context, next);
    yield page;
    const [afterText, afterNote] = [page.passages.next, page.notes.next];
    next = afterText || afterNote ? { ...asked, afterText, afterNote } : null;
  }
}

const idsOn = ({ passages, notes, titled, groups, text }: Found) => [
  ...passages.hits.map(({ textId }) => textId),
  ...notes.hits.flatMap(({ id, threadId, textId, group, isOpen, isKept }) => [
    id,
    ...(isOpen || isKept ? [threadId] : []),
    ...(isOpen ? [textId] : []),
    ...(group ? [group.id] : []),
  ]),
  ...[...titled, ...groups].map(({ id }) => id),
  ...(text ? [text.id] : []),
];

/**
 * A hit in a group that one has left says nothing of its place, but that of a text taken off the shelf is kept for those
 * who were there; what is gone, was said earlier, or is not posted yet is never a hit.
 */
function checkWords({ notes }: Found, kept: string) {
  for (const { isOpen, quote, audience, excerpt, threadId } of notes.hits) {
    const words = excerpt.map((part) => part.words).join('');
    if (/removed|earlier|draft/.test(words)) throw new Error(`“${words}” was found`);
    const isAway = !isOpen && audience.kind === 'group' && threadId !== kept;
    if (isAway && quote !== '') throw new Error(`“${quote}” was shown`);
  }
}

/** By the words of texts and of comments, by who said them, with each group and text named; and what there is to choose from. */
export async function seenInSearch({ ids, people, world }: Site): Promise<Sees> {
  const { note, sees } = makeNotebook();
  const everybody = Object.values(people).flatMap((who) => who?.id ?? []);
  const asked: SearchInput[] = [
    ...['paragraph', 'words-', 'margins', 'removed', 'earlier', 'draft'].map((words) => ({
      ...wanted,
      words,
    })),
    ...ofKind('group').map((it) => ({ ...wanted, words: 'words-', groupId: ids[it] })),
    ...ofKind('text').flatMap((it) =>
      ['paragraph', 'words-'].map((words) => ({ ...wanted, words, textId: ids[it] })),
    ),
    ...everybody.map((personId) => ({ ...wanted, personId })),
  ];
  for (const name of actors) {
    const context = await world.as(people[name]);
    const found = new Set<string>();
    for (const each of asked)
      for (const kind of ['texts', 'notes'] as const)
        for await (const page of pagesOf(context, { ...each, kind })) {
          checkWords(page, ids['thread: in A, on what was taken off']);
          for (const id of idsOn(page)) found.add(id);
        }
    for (const it of ofKind('text', 'group', 'thread', 'comment')) if (found.has(ids[it])) note(name, it);
  }
  return sees;
}

/** Whom each person may name in a search. */
export async function knownIn({ people, world }: Site): Promise<Record<string, string[]>> {
  const known: Record<string, string[]> = {};
  for (const name of actors)
    known[name] = (await search(await world.as(people[name]), wanted)).people.map((who) => who.name);
  return known;
}
