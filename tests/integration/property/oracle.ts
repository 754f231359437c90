/**
 * What a person may be shown, worked out from the world’s log in the simplest way that there is: no SQL, nothing of
 * lib/policy. Null is a visitor without an account. Whoever changes the read rule changes it here by hand as well.
 */
import { findMarkers } from './markers';
import { shownOfGroups } from './oracle-of-groups';
import type { Comment, Group, Ledger, Person, Text, Thread } from './ledger';

export type Who = Person | null;

export const isIn = (who: Who, group: Group) => who !== null && group.members.has(who);

export const readsText = (who: Who, { audience, owner, shelves }: Text) =>
  audience === 'world' ||
  (who !== null && (audience === 'site' || owner === who || [...shelves].some((group) => isIn(who, group))));

/** A group may be read by more than its members, as far as the text is. */
const isOpenTo = (who: Who, { readers }: Group, thread: Thread) =>
  readers === 'world'
    ? thread.text.audience === 'world' && isForTheWorld(thread)
    : readers === 'site' && who !== null && thread.text.audience !== 'owner';

/** Begun since its group was opened, or everyone who ever wrote in it agrees. */
export const isForTheWorld = ({ group, begun, author, voices, agree }: Thread) =>
  !group?.opened || begun >= group.opened || [author, ...voices].every((each) => agree.has(each));

/** The Commons reads what everyone here may read; every other group what is on its shelf. */
export const isOnShelf = ({ group, text }: Pick<Thread, 'group' | 'text'>) =>
  group === null || group.readers === 'site' || text.shelves.has(group);

/** Off the shelf it is kept for those of the group who were in it. */
export const readsThread = (who: Who, thread: Thread) => {
  const { author, group, text, voices } = thread;
  if (group === null) return author === who;
  if (isOnShelf(thread) && isOpenTo(who, group, thread)) return true;
  return isIn(who, group) && (text.shelves.has(group) || (who !== null && voices.has(who)));
};

/** Whoever reads where others speak is told less than those among whom it is said. */
export const isAmong = (who: Who, thread: Thread) =>
  readsThread(who, thread) && (thread.group?.readers !== 'world' || isIn(who, thread.group));

/** Where somebody may begin a conversation. */
export const writesIn = (who: Person, group: Group, text: Text) =>
  group.readers === 'site' ? text.audience !== 'owner' : isIn(who, group) && text.shelves.has(group);

export const readsComment = (who: Who, { author, thread }: Comment) =>
  author === who || readsThread(who, thread);

/** Hidden and sealed words are nobody's but their author's; folded ones are there, for whoever opens them. */
export const readsWords = (who: Who, { author, held }: Comment) =>
  author === who || held === undefined || held.as === 'folded';

/** In the Commons one is from one’s first word in each conversation on. */
function sinceWhen({ comments }: Ledger, who: Person, thread: Thread): Date | undefined {
  if (thread.group?.readers !== 'site') return thread.group?.members.get(who);
  const own = comments.filter((each) => each.thread === thread && each.author === who);
  return own.map(({ at }) => at).toSorted((a, b) => Number(a) - Number(b))[0];
}

export const hidesPerson = ({ hidden }: Ledger, who: Who, person: Person) =>
  who !== null && (hidden.get(who)?.has(person) ?? false);

export const isHidden = (ledger: Ledger, who: Who, comment: Comment) =>
  hidesPerson(ledger, who, comment.author) ||
  (who !== null && (ledger.hidden.get(who)?.has(comment) ?? false));

/**
 * What others said in one’s groups since one joined, it still stands, and one has neither seen nor hidden it; off the shelf
 * nothing is.
 */
export function isUnread(ledger: Ledger, who: Who, comment: Comment): boolean {
  const since = who && sinceWhen(ledger, who, comment.thread);
  return (
    who !== null &&
    !!since &&
    since <= comment.at &&
    comment.author !== who &&
    !comment.removed &&
    readsWords(who, comment) &&
    isOnShelf(comment.thread) &&
    !isHidden(ledger, who, comment) &&
    !ledger.seen.get(who)?.has(comment)
  );
}

/** Said to one’s own comment, or at once to one’s note, or with one’s name in it. */
export const isSaidTo = (who: Who, { author, parent, thread, removed, named }: Comment) =>
  author !== who &&
  !removed &&
  ((parent ? parent.author === who : thread.author === who) || (who !== null && named?.has(who) === true));

/** What somebody said, with the names and without the addresses that they gave, and the words that they gave those. */
const ownWords = (words: string) =>
  words.split(' ').flatMap((word, at) => (word.startsWith('@') ? word.slice(1) : at === 0 ? word : []));

/** Said where one began, or said something that stands. */
const isWatched = ({ comments }: Ledger, who: Who, { author, removed, thread }: Comment) =>
  author !== who &&
  !removed &&
  thread.group !== null &&
  (thread.author === who ||
    comments.some((own) => own.thread === thread && own.author === who && !own.removed));

/** The words that somebody gave to an address, and the Text that it leads to. */
export function linkIn(words: string): { says: string; textId: string } | null {
  const [found, says = '', textId = ''] = /\[(\w+)\]\(\S*\/texts\/(\w+)/.exec(words) ?? [];
  return found === undefined ? null : { says, textId };
}

export function makeOracle(ledger: Ledger, who: Who) {
  const texts = ledger.texts.filter((text) => readsText(who, text));
  const groups = ledger.groups.filter((group) => isIn(who, group));
  const threads = ledger.threads.filter((thread) => readsThread(who, thread));
  const comments = ledger.comments.filter((comment) => readsComment(who, comment));
  const heard = comments.filter(
    (comment) =>
      readsThread(who, comment.thread) && readsWords(who, comment) && !isHidden(ledger, who, comment),
  );
  return {
    texts,
    groups,
    threads,
    comments,
    unread: comments.filter((comment) => isUnread(ledger, who, comment)),
    isHidden: (comment: Comment) => isHidden(ledger, who, comment),
    /** Something is still said or marked in it; what somebody only marked whom they have hidden stands nowhere. */
    stands: (thread: Thread, comments: readonly Comment[] = ledger.comments) =>
      (thread.highlight && !hidesPerson(ledger, who, thread.author)) ||
      comments.some((each) => each.thread === thread && !each.removed),
    answers: heard.filter((comment) => isSaidTo(who, comment)),
    /** That, and what is said where they watch. */
    told: heard.filter((comment) => isSaidTo(who, comment) || isWatched(ledger, who, comment)),
    /** What the letter of a group tells them of: nothing can be unfolded in it. */
    written: heard.filter(
      ({ author, removed, held, thread }) =>
        author !== who &&
        !removed &&
        !held &&
        thread.group !== null &&
        isIn(who, thread.group) &&
        isOnShelf(thread),
    ),
    /** Every marker that this person may come upon, in whatever place. */
    mayBeShown: new Set([
      ...(who ? [who.id, who.name, who.email] : []),
      ...texts.flatMap(({ id, revisionId, title, passages }) => [
        id,
        revisionId,
        title,
        ...passages.map((each) => each.exact),
      ]),
      ...ledger.editions
        .filter(({ text, isPublished }) => isPublished && readsText(who, text))
        .flatMap(({ id, why, added }) => [id, why, added]),
      // Whoever corrects sees how far it is.
      ...ledger.editions.filter(({ text }) => who !== null && text.owner === who).map(({ id }) => id),
      ...shownOfGroups(ledger, who),
      ...ledger.tags
        .filter(({ group, owner }) => (group ? isIn(who, group) : owner === who))
        .flatMap(({ id, name, owner }) => [id, name, ...asPerson(owner)]),
      // In a group that one reads and is not in, what its notes are tagged with.
      ...ledger.tags
        .filter(({ on }) => [...on].some((thread) => readsThread(who, thread)))
        .flatMap(({ id, name }) => [id, name]),
      // Who said a word to a comment is told to those among whom it was said.
      ...ledger.reactions
        .filter(({ comment }) => isAmong(who, comment.thread) && !comment.removed && readsWords(who, comment))
        .flatMap(({ by }) => asPerson(by)),
      // What one has hidden oneself is no secret to oneself.
      ...[...((who && ledger.hidden.get(who)) ?? [])].map(({ id }) => id),
      ...threads.flatMap((thread) => ofThread(who, thread)),
      ...comments.flatMap((comment) => ofComment(who, comment, new Set(texts.map(({ id }) => id)))),
      ...ledger.corrections.filter(({ author }) => author === who).map(({ words }) => words),
      ...ledger.drafts
        .filter(({ author }) => author === who)
        .flatMap(({ id, words, group }) => [id, words, ...(group ? [group.id] : [])]),
      ...ledger.threads.filter(({ author }) => author === who).flatMap(ofOwn),
    ]),
  };
}
export type Oracle = ReturnType<typeof makeOracle>;

/** As others know them: never by their address. */
export const asPerson = ({ id, name }: Person) => [id, name];

/** What the browser called it is told to its author alone, and what the Annotation is called in the database to nobody. */
const ofThread = (who: Who, { id, clientId, text, author, group, about }: Thread) => [
  ...[id, text.id, text.revisionId, text.title, ...asPerson(author)],
  ...(group ? [group.id] : []),
  ...(about ? [about.exact] : []),
  ...(author === who ? [clientId] : []),
];

/** Words that one marked oneself are found again and taken along, also in a group that one has left. */
const ofOwn = ({ id, text, group, about }: Thread) => [
  ...[id, text.id],
  ...(group ? [group.id] : []),
  ...(about ? [about.exact] : []),
];

function ofComment(who: Who, comment: Comment, textIds: ReadonlySet<string>): string[] {
  const { id, clientId, thread, parent, author, words, earlier, removed, held } = comment;
  const where = [id, thread.id, thread.text.id, ...asPerson(author)];
  if (thread.group) where.push(thread.group.id);
  if (parent) where.push(parent.id);
  if (held && held.as !== 'folded') where.push(held.told);
  const wordings = [
    words,
    ...earlier
      .filter((each) => author === who || (!each.removed && isAmong(who, thread)))
      .map((it) => it.words),
  ];
  // An address that its author typed is told to nobody else: what others see of it hangs on the text that it leads to, and so
  // do the words that it was given.
  if (author === who) return [...where, clientId, ...wordings.flatMap((each) => [...findMarkers(each)])];
  if (removed || !readsWords(who, comment)) return where;
  const links = wordings.flatMap((each) => linkIn(each) ?? []);
  const open = links.filter(({ textId }) => textIds.has(textId)).map(({ says }) => says);
  return [...where, ...wordings.flatMap(ownWords), ...open];
}
