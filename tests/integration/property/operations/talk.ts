import { reactionKinds } from '@/lib/domain/threading/reactions';
import { react } from '@/lib/services/margin/reactions';
import { changeTag, changeTagName } from '@/lib/services/margin/tags';
import { changeAnswer, changeQuestion, changeRest } from '@/lib/services/margin/tending';
import { readsThread } from '../oracle';
import type { Operation, RandomWorld } from '../random-world';
import { changeWords } from './comments';

const tended = ({ ledger }: RandomWorld) => ledger.threads.filter((each) => readsThread(each.author, each));

const asks: Operation = {
  name: 'asks, and rests',
  often: 8,
  async play(world, pick) {
    const thread = pick(tended(world).filter(({ group }) => group));
    if (!thread) return;
    const context = await world.as(thread.author);
    await changeQuestion(context, { threadId: thread.id, question: true });
    if (pick([true, false, false, false])) await changeRest(context, { threadId: thread.id, rested: true });
  },
};

const answers: Operation = {
  name: 'takes a reply for the answer',
  often: 5,
  async play(world, pick) {
    const { comments } = world.ledger;
    const reply = pick(
      comments.filter(
        ({ author, removed, thread }) =>
          !removed && author !== thread.author && readsThread(thread.author, thread),
      ),
    );
    if (!reply) return;
    const context = await world.as(reply.thread.author);
    const threadId = reply.thread.id;
    await changeQuestion(context, { threadId, question: true });
    await changeAnswer(context, { threadId, commentId: reply.id, answers: true });
  },
};

const reacts: Operation = {
  name: 'says a word to a comment',
  often: 8,
  async play(world, pick) {
    const { ledger } = world;
    const comment = pick(ledger.comments.filter(({ removed, thread }) => !removed && thread.group));
    const by =
      comment &&
      pick(ledger.people.filter((each) => each !== comment.author && readsThread(each, comment.thread)));
    const kind = pick(reactionKinds);
    if (!by || !kind) return;
    await react(await world.as(by), { commentId: comment.id, kind, on: true });
    if (!ledger.reactions.some((it) => it.comment === comment && it.by === by && it.kind === kind))
      ledger.reactions.push({ comment, by, kind });
  },
};

const tags: Operation = {
  name: 'tags a note',
  often: 6,
  async play(world, pick) {
    const { ledger, mark } = world;
    const thread = pick(tended(world));
    if (!thread) return;
    const { author, group } = thread;
    const known = ledger.tags.filter(
      (tag) => tag.group === group && (group !== null || tag.owner === author),
    );
    const name = pick([null, ...known])?.name ?? mark();
    const answer = await changeTag(await world.as(author), { threadId: thread.id, name, on: true });
    const id = answer.thread.tags?.find((each) => each.name === name)?.id ?? '';
    const tag = known.find((each) => each.id === id) ?? { id, name, group, owner: author, on: new Set() };
    if (!ledger.tags.includes(tag)) ledger.tags.push(tag);
    tag.on.add(thread);
  },
};

const renames: Operation = {
  name: 'renames a tag',
  often: 3,
  async play(world, pick) {
    const { ledger, mark } = world;
    const tag = pick(ledger.tags);
    const by = tag && pick(tag.group ? [...tag.group.members.keys()] : [tag.owner]);
    if (!by) return;
    const to = mark();
    await changeTagName(await world.as(by), { tagId: tag.id, from: tag.name, to });
    tag.name = to;
  },
};

/** Of any text at all: an address may have been heard of anywhere. */
const links: Operation = {
  name: 'links to a passage',
  often: 12,
  async play(world, pick) {
    const { ledger, mark } = world;
    const comment = pick(ledger.comments.filter(({ removed }) => !removed));
    const text = pick(ledger.texts);
    if (!comment || !text) return;
    const address = `http://localhost:3000/texts/${text.id}#p2`;
    const link = pick([address, `[${mark()}](${address})`, `[${mark()}](${address})`]) ?? '';
    await changeWords(world, comment, `${mark()} ${link}`);
  },
};

export const talk = [asks, answers, reacts, tags, renames, links];
