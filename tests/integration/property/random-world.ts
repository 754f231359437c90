/** A world that its seed makes: people who do one thing after another by the services themselves, minute by minute. */
import fc from 'fast-check';
import { createUser, listGroupIds } from '@/lib/db/user';
import { createSession } from '@/lib/db/session';
import type { Database } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { visitor } from '@/lib/policy/actor';
import type { Context } from '@/lib/services/context';
import { openCommons } from '@/lib/services/groups/commons';
import { foundGroup } from '@/lib/services/groups/groups';
import { storeText } from '@/lib/services/texts/texts';
import { commonsId, commonsName } from '@/lib/domain/groups/commons';
import type { GroupKind } from '@/lib/domain/groups/group';
import type { TextAudience } from '@/lib/domain/text/text';
import { correctTexts } from './corrections';
import { makeLedger, type Group, type Person } from './ledger';
import { makeMarkers } from './markers';
import { operations } from './operations';
import { leave, letIn, shelve } from './operations/groups';
import { openWith } from './operations/opening';
import { makeOracle } from './oracle';

export type Pick = <T>(list: readonly T[]) => T | undefined;
export type Operation = {
  name: string;
  /** How many times as often as the rarest. */
  often: number;
  /** Does it with whom and what `pick` chooses, and notes it in the ledger once it is done; where nothing can be chosen, nothing. */
  play(world: RandomWorld, pick: Pick): Promise<void>;
};
export type RandomWorld = ReturnType<typeof makeEmptyWorld>;

/** Half of the steps, everything that there is once, the other half, and everything once more. */
const [people, half, stepMs] = [6, 70, 60_000];
const steps = 2 * (half + operations.length);

/** What each step is to be: its first number says which operation, the others whom and what it picks. */
const plan = fc.array(fc.array(fc.noBias(fc.nat(0x7fffffff)), { minLength: 9, maxLength: 9 }), {
  minLength: steps,
  maxLength: steps,
});

function makeEmptyWorld(db: Database, seed: number) {
  const ledger = makeLedger();
  const mark = makeMarkers(seed);
  const began = Date.now() - 2 * steps * stepMs;
  let step = 0;
  const now = () => new Date(began + step * stepMs);
  return {
    db,
    ledger,
    mark,
    now,
    nextStep: () => void step++,
    /** The person as they stand at this moment, with memberships read afresh. */
    as: async (who: Person | null): Promise<Context> => ({
      actor: who ? { userId: who.id, groupIds: new Set(await listGroupIds(db, who.id)) } : visitor,
      db,
      now: now(),
      newId: mark,
    }),
    oracle: (who: Person | null) => makeOracle(ledger, who),
    /** Which operations were done, and not refused, and how often. */
    done: new Map<string, number>(),
  };
}

export async function playWorld(db: Database, seed: number): Promise<RandomWorld> {
  const world = makeEmptyWorld(db, seed);
  await settle(world);
  const [script = []] = fc.sample(plan, { seed, numRuns: 1 });
  const weighted = operations.flatMap((operation) => Array<Operation>(operation.often).fill(operation));
  for (const [step, [which = 0, ...choices]] of script.entries()) {
    const inTurn = operations[(step % (steps / 2)) - half];
    const operation = inTurn ?? weighted[which % weighted.length];
    let used = 0;
    const pick: Pick = (list) => list[(choices[used++ % choices.length] ?? 0) % list.length];
    world.nextStep();
    if (operation) await tryTo(world, operation, pick);
  }
  world.nextStep();
  const [founder] = world.ledger.people;
  const [toTheWorld] = world.ledger.texts;
  if (founder && toTheWorld) {
    const group = await found(world, founder, {});
    await shelve(world, group, founder, toTheWorld);
    await openWith(world, group, toTheWorld, founder);
  }
  // Whoever came last leaves: what a group has is in every world kept from somebody who knew it.
  for (const group of world.ledger.groups) {
    const last = [...group.members.keys()].at(-1);
    if (last && group.members.size > 1) await leave(world, group, last);
  }
  await correctTexts(world);
  return world;
}

/** What the services refuse is not done and not noted: that they refuse it is for other tests. */
async function tryTo(world: RandomWorld, { name, play }: Operation, pick: Pick) {
  try {
    await play(world, pick);
    world.done.set(name, (world.done.get(name) ?? 0) + 1);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/**
 * The people, three groups of three, of which the last has a host; one that the world reads, one that one asks to be let into, and the Commons; and four
 * texts: the world’s, the site’s, and two that somebody brought to a group.
 */
async function settle(world: RandomWorld) {
  const { db, ledger, mark, now } = world;
  for (let index = 0; index < people; index++) {
    const who = { id: mark(), name: mark(), email: `${mark()}@example.org` };
    await createUser(db, { ...who, passwordHash: null, createdAt: now() });
    const expires = new Date(Date.now() + 86_400_000);
    const { id: sessionId } = await createSession(db, { tokenHash: mark(), userId: who.id, expires });
    ledger.people.push({ ...who, sessionId });
  }
  const [, , , fourth, fifth] = ledger.people;
  for (const [index, founder] of ledger.people.slice(0, 3).entries())
    await found(world, founder, index === 2 ? { host: 'yes' } : {});
  await bringText(world, null, 'world');
  await bringText(world, null, 'site');
  for (const [index, group] of ledger.groups.entries()) {
    const [founder] = group.members.keys();
    for (const guest of [1, 2].flatMap((step) => ledger.people[(index + 2 * step) % people] ?? []))
      await letIn(world, group, guest);
    if (!founder || index > 1) continue;
    await bringText(world, founder, 'owner');
    for (const text of ledger.texts.filter((each) => each.owner === founder))
      await shelve(world, group, founder, text);
  }
  const [toTheWorld] = ledger.texts;
  if (!fourth || !fifth || !toTheWorld) throw new Error('nobody is there');
  const open = await found(world, fourth, { kind: 'open', readers: 'world' });
  await shelve(world, open, fourth, toTheWorld);
  await found(world, fifth, { kind: 'request' });
  await openCommons(db, now());
  const everyones = { ...blank(), kind: 'open', readers: 'site' } as const;
  ledger.groups.push({ id: commonsId, name: commonsName, description: '', ...everyones });
}

const blank = () => ({
  opened: null,
  members: new Map(),
  former: new Set<Person>(),
  taken: new Map(),
  sections: [],
});

async function found(
  world: RandomWorld,
  founder: Person,
  chosen: { kind?: GroupKind; readers?: 'members' | 'world'; host?: 'yes' },
): Promise<Group> {
  const [name, description] = [world.mark(), world.mark()];
  const { kind = 'invitation', readers = 'members', host } = chosen;
  const founding = { clientId: world.mark(), name, description, kind, readers, host };
  const { groupId: id } = await foundGroup(await world.as(founder), founding);
  const group = {
    id,
    name,
    description,
    ...blank(),
    kind,
    readers,
    members: new Map([[founder, world.now()]]),
  };
  world.ledger.groups.push(group);
  return group;
}

async function bringText(world: RandomWorld, owner: Person | null, audience: TextAudience) {
  const { ledger, mark } = world;
  const title = mark();
  const words = [mark(), mark(), mark(), mark()];
  const body = words.map((word) => `A paragraph has the word ${word} in it. It ends here.`).join('\n\n');
  const upload = { fileName: 'text.txt', title, bytes: new TextEncoder().encode(body) };
  const given = { audience, importedById: owner?.id ?? null };
  const { textId: id, revisionId } = await storeText(await world.as(owner), upload, given);
  const { text } = await world.db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  const passages = words.map((exact) => {
    const start = text.indexOf(exact);
    return { start, end: start + exact.length, exact };
  });
  ledger.texts.push({ id, revisionId, title, owner, audience, shelves: new Set(), passages });
}
