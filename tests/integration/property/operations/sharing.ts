import { annotate } from '@/lib/services/margin/annotations';
import { shareThread, withdrawThread } from '@/lib/services/margin/sharing';
import { undoSharing } from '@/lib/services/margin/sharing-undo';
import type { Comment, Sharing, Thread } from '../ledger';
import { readsThread, writesIn } from '../oracle';
import type { Operation, RandomWorld } from '../random-world';
import { noteNames } from './naming';
import { findAnnotationId, voicesOf } from './notes';

type Answer = Awaited<ReturnType<typeof shareThread>>['conversations'];

const stillIn = ({ ledger }: RandomWorld) => ledger.threads.filter((each) => readsThread(each.author, each));
const own = ({ ledger }: RandomWorld, thread: Thread) =>
  ledger.comments.filter((it) => it.thread === thread && it.author === thread.author && !it.removed);
const noteIn = (world: RandomWorld, thread: Thread) =>
  own(world, thread)
    .filter(({ parent }) => parent === null)
    .toSorted((a, b) => Number(a.at) - Number(b.at))[0];

/** What the services made there of a note, as the ledger has it. */
function noteDown(world: RandomWorld, from: Thread, words: Comment | undefined, made: Answer[number]) {
  const { ledger } = world;
  const known = ledger.threads.find(({ id }) => id === made.thread.id);
  const groupId = made.thread.audience.kind === 'group' ? made.thread.audience.groupId : '';
  const group = ledger.groups.find(({ id }) => id === groupId) ?? null;
  const to = known ?? {
    ...from,
    id: made.thread.id,
    group,
    highlight: false,
    ...voicesOf(from.author),
    begun: world.now(),
  };
  if (!known) ledger.threads.push(to);
  const copy = made.comments.find(({ id, author }) => author.id === from.author.id && isUnknown(world, id));
  if (!words || !copy) return { to, comments: [] };
  words.note ??= {};
  const standing = { parent: null, earlier: [], removed: false, at: world.now() };
  const there = { id: copy.id, clientId: copy.clientId ?? '', thread: to, named: undefined };
  const said: Comment = { ...words, ...standing, ...there };
  noteNames(ledger, said);
  ledger.comments.push(said);
  return { to, comments: [said] };
}
const isUnknown = ({ ledger }: RandomWorld, id: string) => !ledger.comments.some((it) => it.id === id);

const writes: Operation = {
  name: 'writes a note to two groups',
  often: 6,
  async play(world, pick) {
    const { ledger, mark, now } = world;
    const author = pick(ledger.people);
    const places = ledger.texts.flatMap((text) => {
      const groups = ledger.groups.filter(
        (each) => author && each.members.has(author) && text.shelves.has(each),
      );
      return groups.length > 1 ? [{ text, groups }] : [];
    });
    const place = pick(places);
    const [first, second] = place?.groups ?? [];
    const passage = place && pick(place.text.passages);
    if (!author || !first || !second || !passage) return;
    const [clientId, said] = [mark(), { clientId: mark(), body: mark() }];
    const { id: textId, revisionId } = place.text;
    const audience = { kind: 'group', groupId: first.id } as const;
    const about = { clientId, textId, revisionId, passage, audience, also: [second.id] };
    const { thread, comments } = await annotate(await world.as(author), { ...about, comment: said });
    const annotationId = await findAnnotationId(world, thread.id);
    const made = { id: thread.id, clientId, annotationId, text: place.text, author, highlight: false };
    const from: Thread = { ...made, group: first, about: passage, ...voicesOf(author), begun: now() };
    ledger.threads.push(from);
    const standing = { thread: from, parent: null, author, earlier: [], removed: false, at: now() };
    const named = { id: comments[0]?.id ?? '', clientId: said.clientId, words: said.body };
    const words: Comment = { ...standing, ...named };
    ledger.comments.push(words);
    const sent = { clientId: mark(), threadId: thread.id, groupId: second.id };
    const { conversations } = await shareThread(await world.as(author), sent);
    for (const other of conversations.filter((each) => each.thread.id !== thread.id))
      noteDown(world, from, words, other);
  },
};

const adds: Operation = {
  name: 'lets one more group have a note',
  often: 8,
  async play(world, pick) {
    const { ledger, mark } = world;
    const from = pick(stillIn(world));
    const group = pick(
      ledger.groups.filter((it) => from && it !== from.group && writesIn(from.author, it, from.text)),
    );
    if (!from || !group) return;
    const words = noteIn(world, from);
    const clientId = mark();
    const sent = { clientId, threadId: from.id, groupId: group.id };
    const { conversations } = await shareThread(await world.as(from.author), sent);
    const made = conversations.find(({ thread }) => thread.id !== from.id);
    if (!made) throw new Error('nobody has it');
    const { to, comments } = noteDown(world, from, words, made);
    const highlight = from.highlight && !to.highlight;
    if (highlight) to.highlight = true;
    ledger.sharings.push({ clientId, thread: to, kind: 'added', highlight, comments });
  },
};

const takes: Operation = {
  name: 'takes a note away from one group',
  often: 5,
  async play(world, pick) {
    const { ledger, mark } = world;
    const thread = pick(stillIn(world).filter((each) => each.group !== null));
    if (!thread) return;
    const clientId = mark();
    await withdrawThread(await world.as(thread.author), { clientId, threadId: thread.id });
    const comments = own(world, thread);
    for (const it of comments) it.removed = true;
    ledger.sharings.push({ clientId, thread, kind: 'taken', highlight: thread.highlight, comments });
    thread.highlight = false;
  },
};

const undoes: Operation = {
  name: 'undoes that a note was shared, or taken away',
  often: 4,
  async play(world, pick) {
    const sharing: Sharing | undefined = pick(world.ledger.sharings);
    if (!sharing) return;
    const { clientId, thread, kind, highlight, comments } = sharing;
    await undoSharing(await world.as(thread.author), clientId);
    world.ledger.sharings = world.ledger.sharings.filter((each) => each !== sharing);
    if (highlight) thread.highlight = kind === 'taken';
    const isBack = (it: Comment) => own(world, thread).some((each) => each.note && each.note === it.note);
    const changed = kind === 'added' ? comments : comments.filter((it) => !isBack(it));
    for (const it of changed) {
      it.removed = kind === 'added';
      if (it.removed || !it.note) continue;
      const other = world.ledger.comments.find(
        (each) => each !== it && each.note === it.note && !each.removed && each.words !== it.words,
      );
      if (!other) continue;
      it.earlier.push({ words: it.words, version: 0, removed: false });
      it.words = other.words;
      noteNames(world.ledger, it);
    }
  },
};

export const sharing = [writes, adds, takes, undoes];
