import { edit, remove, reply, restore } from '@/lib/services/margin/comments';
import { takeWording } from '@/lib/services/margin/history';
import type { Comment } from '../ledger';
import { readsThread } from '../oracle';
import type { Operation, RandomWorld } from '../random-world';
import { noteNames } from './naming';

export const versionOf = async ({ db }: RandomWorld, id: string) =>
  (await db.comment.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

const replies: Operation = {
  name: 'replies',
  often: 16,
  async play(world, pick) {
    const { ledger, mark, now } = world;
    const thread = pick(ledger.threads);
    const author = thread && pick(ledger.people.filter((each) => readsThread(each, thread)));
    if (!author) return;
    const parent =
      pick([null, ...ledger.comments.filter((each) => each.thread === thread && !each.removed)]) ?? null;
    const [clientId, words] = [mark(), mark()];
    const said = { threadId: thread.id, clientId, parentId: parent?.id ?? null, body: words };
    const { comment } = await reply(await world.as(author), said);
    thread.voices.add(author);
    const standing = { earlier: [], removed: false, at: now() };
    ledger.comments.push({ id: comment.id, clientId, thread, parent, author, words, ...standing });
  },
};

const ofOwn = (
  name: string,
  often: number,
  isMeant: (comment: Comment) => boolean,
  change: (world: RandomWorld, comment: Comment) => Promise<void>,
): Operation => ({
  name,
  often,
  async play(world, pick) {
    const comment = pick(world.ledger.comments.filter(isMeant));
    if (comment) await change(world, comment);
  },
});

const edits = ofOwn(
  'edits',
  7,
  (it) => !it.removed,
  (world, comment) => changeWords(world, comment, world.mark()),
);

/** An edit, of the same note before other audiences too. */
export async function changeWords(world: RandomWorld, comment: Comment, body: string) {
  const version = await versionOf(world, comment.id);
  await edit(await world.as(comment.author), { commentId: comment.id, version, body });
  const isSame = (it: Comment) => it.note !== undefined && it.note === comment.note && !it.removed;
  for (const it of world.ledger.comments.filter((each) => each === comment || isSame(each))) {
    if (it.words !== body) unfold(it);
    await reword(world, it, { version: it === comment ? version : null, words: body });
  }
}

/** Other words, or none, are not folded for what readers folded. */
function unfold(comment: Comment) {
  if (comment.held?.as === 'folded') comment.held = undefined;
}

/** `version` null: as the database has it, one less by now. */
async function reword(world: RandomWorld, it: Comment, to: { version: number | null; words: string }) {
  if (it.words === to.words) return;
  const version = to.version ?? (await versionOf(world, it.id)) - 1;
  it.earlier.push({ words: it.words, version, removed: false });
  it.words = to.words;
  noteNames(world.ledger, it);
}

const removes = ofOwn(
  'removes',
  4,
  (it) => !it.removed,
  async (world, comment) => {
    await remove(await world.as(comment.author), comment.id);
    comment.removed = true;
    unfold(comment);
  },
);

const restores = ofOwn(
  'puts back what was removed',
  2,
  (it) => it.removed,
  async (world, comment) => {
    await restore(await world.as(comment.author), comment.id);
    comment.removed = false;
  },
);

const forgets = ofOwn(
  'removes an earlier wording',
  2,
  (it) => it.earlier.length > 0,
  async (world, comment) => {
    const wording = comment.earlier.find((each) => !each.removed);
    if (!wording) return;
    await takeWording(await world.as(comment.author), { commentId: comment.id, version: wording.version });
    wording.removed = true;
  },
);

export const comments = [replies, edits, removes, restores, forgets];
