import { accept, ask, enter, setAside, withdraw } from '@/lib/services/groups/joining';
import type { Request } from '../ledger';
import type { Operation, RandomWorld } from '../random-world';

const waiting = ({ ledger }: RandomWorld) => ledger.requests.filter(({ state }) => state === 'waiting');
const strangersTo = ({ ledger }: RandomWorld, kind: 'open' | 'request') =>
  ledger.groups
    .filter((group) => group.kind === kind && group.readers !== 'site')
    .flatMap((group) =>
      ledger.people.filter((each) => !group.members.has(each)).map((who) => ({ group, who })),
    );

const enters: Operation = {
  name: 'comes into an open group',
  often: 3,
  async play(world, pick) {
    const found = pick(strangersTo(world, 'open'));
    if (!found) return;
    await enter(await world.as(found.who), found.group.id);
    found.group.members.set(found.who, world.now());
  },
};

const asks: Operation = {
  name: 'asks to be let in',
  often: 5,
  async play(world, pick) {
    const found = pick(strangersTo(world, 'request'));
    if (!found) return;
    const line = world.mark();
    await ask(await world.as(found.who), { groupId: found.group.id, line });
    const { requests } = world.ledger;
    // Asked again, it says what it says now.
    world.ledger.requests = requests.filter(
      ({ group, who, state }) => state !== 'waiting' || group !== found.group || who !== found.who,
    );
    world.ledger.requests.push({ ...found, line, state: 'waiting', by: null });
  },
};

const withdraws: Operation = {
  name: 'no longer asks to be let in',
  often: 2,
  async play(world, pick) {
    const request = pick(waiting(world));
    if (!request) return;
    await withdraw(await world.as(request.who), request.group.id);
    request.state = 'withdrawn';
  },
};

/** A member, and what somebody asked them. */
function pickAnswer(world: RandomWorld, pick: <T>(list: readonly T[]) => T | undefined) {
  const request: Request | undefined = pick(waiting(world));
  const by = request && pick([...request.group.members.keys()]);
  return by && { request, by };
}

const accepts: Operation = {
  name: 'lets somebody in who asked',
  often: 3,
  async play(world, pick) {
    const { request, by } = pickAnswer(world, pick) ?? {};
    if (!request || !by) return;
    const { group, who } = request;
    await accept(await world.as(by), { groupId: group.id, userId: who.id });
    group.members.set(who, world.now());
    Object.assign(request, { state: 'accepted', by });
  },
};

const setsAside: Operation = {
  name: 'sets aside that somebody asks',
  often: 2,
  async play(world, pick) {
    const { request, by } = pickAnswer(world, pick) ?? {};
    if (!request || !by) return;
    const { group, who } = request;
    await setAside(await world.as(by), { groupId: group.id, userId: who.id, aside: true });
  },
};

export const waysIn = [enters, asks, withdraws, accepts, setsAside];
