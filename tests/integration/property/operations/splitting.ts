import { openReader } from '@/lib/services/margin/reader';
import { openShelf } from '@/lib/services/shelf/plan';
import { splitOff } from '@/lib/services/groups/splitting-off';
import type { Comment, Group, Person } from '../ledger';
import type { Operation, RandomWorld } from '../random-world';
import { noteNames } from './naming';
import { voicesOf } from './notes';

/** Somebody takes what is theirs in a group into one of their own: the shelf, and the notes that they began, in their words. */
const splits: Operation = {
  name: 'splits off',
  often: 1,
  async play(world, pick) {
    const { ledger, mark } = world;
    const all = ledger.groups.filter(({ readers, split }) => readers !== 'site' && !split);
    const from = pick(all.filter(({ members }) => members.size > 0));
    const who = from && pick([...from.members.keys()]);
    // More groups than one more make each world slow.
    if (!who || ledger.groups.some(({ split }) => split)) return;
    const named = { name: mark(), description: mark() };
    const { groupId: id } = await splitOff(await world.as(who), {
      ...{ groupId: from.id, clientId: mark(), ...named },
    });
    const there: Group = {
      ...{ id, ...named, kind: 'invitation', readers: 'members', opened: null, split: true },
      ...{ members: new Map([[who, world.now()]]), former: new Set(), taken: new Map(), sections: [] },
    };
    ledger.groups.push(there);
    // What one could not put on a shelf of one's own is not taken along.
    for (const text of ledger.texts)
      if (text.shelves.has(from) && (text.audience !== 'owner' || text.owner === who))
        text.shelves.add(there);
    for (const { section } of (await openShelf(await world.as(who), id)).sections)
      there.sections.push(section);
    await noteThreads(world, { from, there, who });
  },
};

/** What stands there of a conversation is called what the services say; whether anything should, the ledger says. */
async function noteThreads(world: RandomWorld, moved: { from: Group; there: Group; who: Person }) {
  const { ledger, now } = world;
  const { from, there, who } = moved;
  const view = { kind: 'group', groupId: there.id } as const;
  for (const text of ledger.texts.filter(({ shelves }) => shelves.has(from) && shelves.has(there))) {
    const { threads, comments } = await openReader(await world.as(who), { textId: text.id, view });
    for (const thread of ledger.threads.filter(
      (it) => it.group === from && it.author === who && it.text === text,
    )) {
      const isOwn = (it: Comment) => it.thread === thread && it.author === who && !it.removed && !it.held;
      const own = ledger.comments.filter(isOwn);
      const made = threads.find(
        ({ audience, clientId }) => audience.kind === 'group' && clientId === thread.clientId,
      );
      if (!made || (own.length === 0 && !thread.highlight)) continue;
      const to = { ...thread, id: made.id, group: there, ...voicesOf(who), begun: now() };
      ledger.threads.push(to);
      const copies = new Map<string, Comment>();
      const said = comments.filter(({ threadId }) => threadId === made.id);
      for (const [index, it] of own.toSorted((a, b) => Number(a.at) - Number(b.at)).entries()) {
        const copy = said.find(({ id, source }) => source === it.words && !copies.has(id));
        if (!copy) continue;
        const parent = copies.get(copy.parentId ?? '') ?? null;
        const standing = { parent, earlier: [], note: undefined, named: undefined };
        const words: Comment = {
          ...{ ...it, ...standing, thread: to, id: copy.id, clientId: copy.clientId ?? '' },
          at: new Date(now().getTime() + index),
        };
        noteNames(ledger, words);
        ledger.comments.push(words);
        copies.set(copy.id, words);
      }
    }
  }
}

export const splitting = [splits];
