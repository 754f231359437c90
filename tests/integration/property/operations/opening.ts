import { sayOpening } from '@/lib/services/opening';
import { changeWhoReads } from '../../../factories/open-group';
import { isForTheWorld, isOnShelf } from '../oracle';
import type { Operation } from '../random-world';

/** The members of a group vote that the world reads what is begun from now on: once for each group. */
const opens: Operation = {
  name: 'opens a group to the world',
  often: 2,
  async play({ db, ledger, now }, pick) {
    const group = pick(ledger.groups.filter(({ readers, opened }) => readers === 'members' && !opened));
    if (!group) return;
    await changeWhoReads(db, group.id, 'world', now());
    Object.assign(group, { readers: 'world', opened: now() });
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
