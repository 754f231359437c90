import { takeOffRoster } from '@/lib/services/governing/hosting';
import { leaveGroup, shelveText } from '@/lib/services/groups/groups';
import { rename } from '@/lib/services/groups/renaming';
import { arrange } from '@/lib/services/shelf/shelf';
import { invite, join } from '@/lib/services/groups/invitations';
import type { Group, Person, Text } from '../ledger';
import type { Operation, RandomWorld } from '../random-world';

export async function letIn(world: RandomWorld, group: Group, guest: Person) {
  const [host] = group.members.keys();
  if (!host) return;
  const { token } = await invite(await world.as(host), { groupId: group.id, days: 7 });
  await join(await world.as(guest), token);
  group.members.set(guest, world.now());
  // Whoever is in asks no more.
  for (const request of world.ledger.requests)
    if (request.group === group && request.who === guest && request.state === 'waiting')
      request.state = 'withdrawn';
}

export async function leave(world: RandomWorld, group: Group, who: Person) {
  await leaveGroup(await world.as(who), group.id);
  group.members.delete(who);
  group.former.add(who);
}

export async function shelve(world: RandomWorld, group: Group, who: Person, text: Text) {
  await shelveText(await world.as(who), { groupId: group.id, textId: text.id });
  text.shelves.add(group);
  group.taken.delete(text);
}

const joins: Operation = {
  name: 'joins, or joins again',
  often: 6,
  async play(world, pick) {
    const group = pick(world.ledger.groups.filter((each) => each.members.size > 0));
    const guest = group && pick(world.ledger.people.filter((each) => !group.members.has(each)));
    if (guest) await letIn(world, group, guest);
  },
};

const leaves: Operation = {
  name: 'leaves',
  often: 3,
  async play(world, pick) {
    const group = pick(world.ledger.groups.filter((each) => each.members.size > 1));
    const who = group && pick([...group.members.keys()]);
    if (who) await leave(world, group, who);
  },
};

/** Where somebody keeps who is in it. */
const takesOffTheRoster: Operation = {
  name: 'takes somebody off the roster',
  often: 2,
  async play(world, pick) {
    const { ledger, db } = world;
    const hosted = await db.group.findFirst({ where: { hostId: { not: null } } });
    const group = ledger.groups.find(({ id, dissolved }) => id === hosted?.id && !dissolved);
    const host = ledger.people.find(({ id }) => id === hosted?.hostId);
    const who = group && pick([...group.members.keys()].filter((each) => each !== host));
    if (!host || !who) return;
    const reason = 'No longer enrolled in this course.';
    await takeOffRoster(await world.as(host), { groupId: group.id, userId: who.id, reason });
    group.members.delete(who);
    group.former.add(who);
  },
};

const shelves: Operation = {
  name: 'puts a text on a shelf',
  often: 5,
  async play(world, pick) {
    const group = pick(world.ledger.groups.filter((each) => each.members.size > 0));
    const who = group && pick([...group.members.keys()]);
    if (!who) return;
    const theirs = ({ audience, owner }: Text) => audience !== 'owner' || owner === who;
    const text = pick(world.ledger.texts.filter((each) => !each.shelves.has(group) && theirs(each)));
    if (text) await shelve(world, group, who, text);
  },
};

const takesOff: Operation = {
  name: 'takes a text off a shelf',
  often: 4,
  async play(world, pick) {
    const group = pick(world.ledger.groups.filter((each) => each.members.size > 0));
    const who = group && pick([...group.members.keys()]);
    // What somebody brought to the first group stays there: it is what is kept from who has left.
    const stays = ({ audience }: Text) => audience === 'owner' && group === world.ledger.groups[0];
    const text = pick(world.ledger.texts.filter((each) => group && each.shelves.has(group) && !stays(each)));
    if (!who || !text) return;
    const deed = { deed: 'take-off', textId: text.id } as const;
    await arrange(await world.as(who), { groupId: group.id, deed });
    text.shelves.delete(group);
    group.taken.set(text, who);
  },
};

const renames: Operation = {
  name: 'gives a group another name',
  often: 2,
  async play(world, pick) {
    const { db, ledger, mark } = world;
    const group = pick(ledger.groups.filter((each) => each.members.size > 0 && !each.dissolved));
    const who = group && pick([...group.members.keys()]);
    if (!who) return;
    const { id: groupId, name, description, formerly = [] } = group;
    const named = { name: mark(), description: mark() };
    const version = await db.formerName.count({ where: { groupId } });
    await rename(await world.as(who), { ...named, groupId, clientId: mark(), version });
    Object.assign(group, named, { formerly: [...formerly, { words: [name, description], by: who }] });
  },
};

export const groups = [joins, leaves, takesOffTheRoster, shelves, takesOff, renames];
