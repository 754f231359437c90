import { annotate } from '@/lib/services/margin/annotations';
import { changeHighlight } from '@/lib/services/margin/threads';
import type { Person, Group, Text } from '../ledger';
import { readsText, readsThread, writesIn } from '../oracle';
import type { Operation, RandomWorld } from '../random-world';

/** Of a conversation that somebody begins. */
export const voicesOf = (author: Person) => ({ voices: new Set([author]), agree: new Set<Person>() });

/** What the database calls the Annotation of a Thread: nobody is told. */
export const findAnnotationId = async ({ db }: RandomWorld, id: string) =>
  (await db.thread.findUniqueOrThrow({ where: { id }, select: { annotationId: true } })).annotationId;

/** The places where a person may begin a conversation: alone, or before a group that has the text on its shelf. */
const noteWith = (name: string, often: number, kind: 'note' | 'remark' | 'highlight'): Operation => ({
  name,
  often,
  async play(world, pick) {
    const { ledger, mark, now } = world;
    const author = pick(ledger.people);
    if (!author) return;
    const text: Text | undefined = pick(ledger.texts.filter((each) => readsText(author, each)));
    const shared = ledger.groups.filter((each) => text && writesIn(author, each, text));
    const group: Group | null = pick([null, ...shared, ...shared]) ?? null;
    const passage = kind === 'remark' ? null : pick(text?.passages ?? []);
    if (!text || passage === undefined) return;
    const comment = kind === 'highlight' ? null : { clientId: mark(), body: mark() };
    const clientId = mark();
    const { thread, comments } = await annotate(await world.as(author), {
      clientId,
      textId: text.id,
      revisionId: text.revisionId,
      passage,
      audience: group ? { kind: 'group', groupId: group.id } : { kind: 'self' },
      comment,
    });
    const annotationId = await findAnnotationId(world, thread.id);
    const place = { id: thread.id, clientId, annotationId, text, author, group, about: passage };
    const noted = { ...place, highlight: comment === null, ...voicesOf(author), begun: now() };
    ledger.threads.push(noted);
    const said = { thread: noted, parent: null, author, earlier: [], removed: false, at: now() };
    if (comment)
      ledger.comments.push({
        ...said,
        id: comments[0]?.id ?? '',
        clientId: comment.clientId,
        words: comment.body,
      });
  },
});

const highlights: Operation = {
  name: 'takes a highlight away, or puts it back',
  often: 2,
  async play(world, pick) {
    const thread = pick(world.ledger.threads.filter((each) => readsThread(each.author, each)));
    if (!thread) return;
    const highlight = !thread.highlight;
    await changeHighlight(await world.as(thread.author), { threadId: thread.id, highlight });
    thread.highlight = highlight;
  },
};

export const notes = [
  noteWith('writes a note', 12, 'note'),
  noteWith('remarks on the whole text', 3, 'remark'),
  noteWith('highlights', 4, 'highlight'),
  highlights,
];
