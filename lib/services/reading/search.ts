/** Finding words in what the actor may read. Whom and what one may name in a search is only what one may see anyway. */
import {
  listFoundComments,
  listFoundPassages,
  listKnownPeople,
  listKnownTags,
  listReadableGroups,
  listReadableGroupsById,
  listReadableTexts,
  listReadableThreadsById,
  listTitledTexts,
} from '@/lib/db/visibility';
import { toGroupId } from '@/lib/domain/audience';
import { readQuery } from '@/lib/domain/search/query';
import type { PassageCursor, SaidCursor, Search } from '@/lib/domain/search/search';
import { presentFoundComment, presentFoundPassage } from '@/lib/present/found';
import { presentGroup } from '@/lib/present/group';
import { presentText } from '@/lib/present/text';
import { presentThread } from '@/lib/present/thread';
import type { Context } from '../context';

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
    listReadableGroups(db, actor, { withCommons: true }),
    listKnownPeople(db, actor),
    listKnownTags(db, actor),
    inTexts ? listFoundPassages(db, actor, asked, { after: afterText, count }) : nothing,
    inNotes ? listFoundComments(db, actor, asked, { after: afterNote, count }) : nothing,
    inTexts && isFirst ? listTitledTexts(db, actor, asked, counts.titles) : [],
  ]);
  const textById = new Map(texts.map(({ text }) => presentText(text)).map((text) => [text.id, text]));
  const notes = comments.hits.map((hit) => presentFoundComment(hit, terms));
  const [threads, heard] = await Promise.all([
    listReadableThreadsById(db, actor, [...new Set(notes.map((note) => note.threadId))]),
    listReadableGroupsById(db, actor, [
      ...new Set(notes.flatMap(({ audience }) => toGroupId(audience) ?? [])),
    ]),
  ]);
  const groupById = new Map(heard.map(presentGroup).map((group) => [group.id, group]));
  const threadById = new Map(
    threads.map((thread) => presentThread(thread, actor)).map((thread) => [thread.id, thread]),
  );
  return {
    /** Whether anything was asked for. */
    isAsked: inTexts || inNotes,
    text: textById.get(where.textId ?? '') ?? null,
    groups: groups.map(presentGroup),
    people,
    tags,
    titled: titled.flatMap((id) => textById.get(id) ?? []),
    passages: {
      hits: passages.hits.map((hit) => presentFoundPassage(hit, terms)),
      next: passages.next,
    },
    notes: {
      hits: notes.map((note) => {
        const group = groupById.get(toGroupId(note.audience) ?? '') ?? null;
        const [text, thread] = [textById.get(note.textId), threadById.get(note.threadId)];
        const isKept = thread !== undefined && note.kept && actor.groupIds.has(group?.id ?? '');
        return {
          ...note,
          group,
          text: text ?? null,
          quote: thread?.quote ?? '',
          /** About a text that is off its group’s shelf: it stands where the group keeps what it said of such. */
          isKept,
          isOpen: Boolean(text && thread) && !isKept,
        };
      }),
      next: comments.next,
    },
  };
}
export type SearchPage = Awaited<ReturnType<typeof search>>;
