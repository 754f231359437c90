import { annotate } from '@/lib/services/margin/annotations';
import { sayOpening } from '@/lib/services/margin/opening';
import { changeWhoReads } from '../../../factories/open-group';
import { isForTheWorld, isOnShelf } from '../oracle';
import type { Group, Person, Text, Thread } from '../ledger';
import { findAnnotationId, voicesOf } from './notes';
import type { Operation, RandomWorld } from '../random-world';

const openTo = async ({ db, now }: RandomWorld, group: Group) => {
  await changeWhoReads(db, group.id, 'world', now());
  Object.assign(group, { readers: 'world', opened: now() });
};

/** At a world's end, so that something is from before an opening in each. */
export async function openWith(world: RandomWorld, group: Group, text: Text, author: Person) {
  const { ledger, mark, now } = world;
  const said = { clientId: mark(), body: mark() };
  const about = { textId: text.id, revisionId: text.revisionId, passage: null };
  const [clientId, audience] = [mark(), { kind: 'group', groupId: group.id } as const];
  const note = { ...about, clientId, audience, comment: said };
  const { thread: made, comments } = await annotate(await world.as(author), note);
  const annotationId = await findAnnotationId(world, made.id);
  const named = { id: made.id, clientId, annotationId, text, author, group };
  const thread: Thread = { ...named, ...voicesOf(author), about: null, highlight: false, begun: now() };
  ledger.threads.push(thread);
  const standing = { parent: null, earlier: [], removed: false, at: now() };
  for (const { id } of comments)
    ledger.comments.push({ id, clientId: said.clientId, thread, author, words: said.body, ...standing });
  world.nextStep();
  await openTo(world, group);
}

/** The members of a group vote that the world reads what is begun from now on: once for each group. */
const opens: Operation = {
  name: 'opens a group to the world',
  often: 2,
  async play(world, pick) {
    const group = pick(
      world.ledger.groups.filter((each) => each.readers === 'members' && !each.opened && !each.dissolved),
    );
    if (group) await openTo(world, group);
  },
};

const closes: Operation = {
  name: 'closes a group that was opened to the world',
  often: 1,
  async play({ db, ledger, now }, pick) {
    const group = pick(ledger.groups.filter(({ readers, opened }) => readers === 'world' && opened));
    if (!group) return;
    await changeWhoReads(db, group.id, 'members', now());
    group.readers = 'members';
  },
};

/** Or thinks better of it, as long as others have not agreed. */
const agrees: Operation = {
  name: 'agrees to everyone reading a conversation',
  often: 8,
  async play(world, pick) {
    const isAsked = world.ledger.threads.filter(
      (each) => each.group?.readers === 'world' && each.group.opened && isOnShelf(each),
    );
    const thread = pick(isAsked.filter((each) => !isForTheWorld(each)));
    const group = thread?.group;
    const who = group && pick([thread.author, ...thread.voices].filter((each) => group.members.has(each)));
    if (!who) return;
    const says = !thread.agree.has(who);
    const which = { groupId: group.id, threadId: thread.id };
    await sayOpening(await world.as(who), { ...which, agrees: says });
    if (says) thread.agree.add(who);
    else thread.agree.delete(who);
  },
};

export const opening = [opens, closes, agrees];
