/** Finding words in what the actor may read. Whom and what one may name in a search is only what one may see anyway. */
import {
  listFoundComments,
  listFoundPassages,
  listKnownPeople,
  listKnownTags,
  listReadableGroups,
  listReadableTexts,
  listReadableThreadsById,
  listTitledTexts,
} from '@/lib/db/visibility';
import { readQuery } from '@/lib/domain/search/query';
import type { PassageCursor, SaidCursor, Search } from '@/lib/domain/search/search';
import { presentFoundComment, presentFoundPassage } from '@/lib/present/found';
import { presentGroup } from '@/lib/present/group';
import { presentText } from '@/lib/present/text';
import { presentThread } from '@/lib/present/thread';
import type { Context } from './context';

export type SearchInput = Omit<Search, 'query'> & {
  words: string;
  /** Where to look. */
  kind: 'all' | 'texts' | 'notes';
  afterText: PassageCursor | null;
  afterNote: SaidCursor | null;
};

/** On a page of its own, and where texts and notes share one. */
const counts = { alone: 20, together: 8, titles: 5 };
const nothing = { hits: [], next: null };

/** Nobody says anything inside a text, and only comments have an author who is here. */
export async function search(context: Context, { words, kind, afterText, afterNote, ...where }: SearchInput) {
  const { db, actor } = context;
  const asked: Search = { ...where, query: readQuery(words) };
  const { terms } = asked.query;
  const inTexts = kind !== 'notes' && where.personId === null && where.tag === null && terms.length > 0;
  const inNotes = kind !== 'texts' && (terms.length > 0 || where.personId !== null || where.tag !== null);
  const count = inTexts && inNotes ? counts.together : counts.alone;
  const isFirst = afterText === null && afterNote === null;

  const [texts, groups, people, tags, passages, comments, titled] = await Promise.all([
    listReadableTexts(db, actor),
    listReadableGroups(db, actor),
    listKnownPeople(db, actor),
    listKnownTags(db, actor),
    inTexts ? listFoundPassages(db, actor, asked, { after: afterText, count }) : nothing,
    inNotes ? listFoundComments(db, actor, asked, { after: afterNote, count }) : nothing,
    inTexts && isFirst ? listTitledTexts(db, actor, asked, counts.titles) : [],
  ]);
  const textById = new Map(texts.map(({ text }) => presentText(text)).map((text) => [text.id, text]));
  const groupById = new Map(groups.map(presentGroup).map((group) => [group.id, group]));
  const notes = comments.hits.map((hit) => presentFoundComment(hit, terms));
  const threads = await listReadableThreadsById(db, actor, [...new Set(notes.map((note) => note.threadId))]);
  const threadById = new Map(
    threads.map((thread) => presentThread(thread, actor)).map((thread) => [thread.id, thread]),
  );
  return {
    /** Whether anything was asked for. */
    isAsked: inTexts || inNotes,
    text: textById.get(where.textId ?? '') ?? null,
    groups: [...groupById.values()],
    people,
    tags,
    titled: titled.flatMap((id) => textById.get(id) ?? []),
    passages: {
      hits: passages.hits.map((hit) => presentFoundPassage(hit, terms)),
      next: passages.next,
    },
    notes: {
      hits: notes.map((note) => {
        const group = note.audience.kind === 'group' ? (groupById.get(note.audience.groupId) ?? null) : null;
        const [text, thread] = [textById.get(note.textId), threadById.get(note.threadId)];
        return {
          ...note,
          group,
          text: text ?? null,
          quote: thread?.quote ?? '',
          isOpen: Boolean(text && thread),
        };
      }),
      next: comments.next,
    },
  };
}
export type SearchPage = Awaited<ReturnType<typeof search>>;
