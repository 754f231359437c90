import { reply } from '@/lib/services/margin/comments';
import type { Comment, Ledger } from '../ledger';
import { readsThread } from '../oracle';
import type { Operation } from '../random-world';

/** To be called when words are written anew: who is named there is found among the group’s members of that
 * moment. */
export function noteNames({ comments }: Pick<Ledger, 'comments'>, it: Comment) {
  const { group, author } = it.thread;
  const before = it.named ?? [];
  // In the Commons, among those who are heard in the conversation.
  const heard = comments.filter((each) => each.thread === it.thread && !each.removed);
  const there =
    group?.readers === 'site' ? [author, ...heard.map((each) => each.author)] : group?.members.keys();
  const members = [...(there ?? [])].filter((each) => each !== it.author);
  it.named = new Set(
    (group ? [...before, ...members] : []).filter(({ name }) => it.words.includes(`@${name}`)),
  );
}

/** Anybody on the site, also whoever is not there and may not know of it. */
const names: Operation = {
  name: 'names somebody',
  often: 8,
  async play(world, pick) {
    const { ledger, mark, now } = world;
    const thread = pick(ledger.threads.filter(({ group }) => group));
    const author = thread && pick(ledger.people.filter((each) => readsThread(each, thread)));
    const meant = pick(ledger.people);
    if (!author || !meant) return;
    const [clientId, words] = [mark(), `${mark()} @${meant.name}`];
    const said = { threadId: thread.id, clientId, parentId: null, body: words };
    const { comment } = await reply(await world.as(author), said);
    thread.voices.add(author);
    const standing = { parent: null, earlier: [], removed: false, at: now() };
    const noted: Comment = { id: comment.id, clientId, thread, author, words, ...standing };
    noteNames(ledger, noted);
    ledger.comments.push(noted);
  },
};

export const naming = [names];
