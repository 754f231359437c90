/**
 * `npm run bench:acts`: what an act in a group's affairs costs, as ratios within one run. Prints, and judges nothing. A group
 * of 300 in which 2,000 cases were judged long ago, beside a group of nine in which there never was one.
 */
import { openDatabase, type Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { openAffairs } from '@/lib/services/governing/affairs';
import { flagComment, withdrawFlag } from '@/lib/services/governing/flagging';
import { changeReadiness } from '@/lib/services/governing/voting';
import { freePort } from '../scripts/start/processes.mjs';
import { makeWorld, type World } from '../tests/factories/world';
import { analyse, makeDataDir, removeDataDir, start, urlsIn } from './site';
import { median, ratio, timeAlternating } from './timing';

const oldCases = 2000;
const rounds = 30;

const day = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * day);

/** Members who came a year ago and were here today; cases that were dismissed half a year ago. */
async function makeGroup(db: Database, world: World, size: number, cases: number) {
  const [ann, ben] = [await world.makeUser('Ann'), await world.makeUser('Ben')];
  const groupId = await world.makeGroup([ann, ben]);
  const ids = Array.from({ length: size - 2 }, () => randomId());
  await db.user.createMany({
    data: ids.map((id) => ({
      id,
      name: id,
      email: `${id}@example.org`,
      createdAt: ago(365),
      seenOn: ago(0),
    })),
  });
  await db.membership.createMany({
    data: ids.map((userId) => ({ groupId, userId, joinedAt: ago(365) })),
  });
  const text = await world.makeReading(groupId, ann);
  const { thread, comments } = await world.makeNote(ben, text, groupId);
  const by = { threadId: thread.id, authorId: ben.id };
  const old = Array.from({ length: cases }, () => randomId());
  await db.comment.createMany({
    data: old.map((id) => ({ ...by, id, clientId: id, body: `Words ${id}`, createdAt: ago(210) })),
  });
  await db.case.createMany({
    data: old.map((id, n) => ({
      ...{ id, groupId, number: n + 1, commentId: id, authorId: ben.id, revisionHash: id, snapshot: 'Words' },
      ...{ state: 'DECIDED', openedAt: ago(210), endedAt: ago(200) },
    })),
  });
  await db.decision.createMany({
    data: old.map((id) => ({
      ...{ id, caseId: id, by: 'MODERATOR', act: 'DISMISS', reason: 'Nothing is wrong here.' },
      ...{ at: ago(200), appealUntil: ago(186) },
    })),
  });
  return { groupId, ann, commentId: comments[0]?.id ?? '' };
}

async function main() {
  const dataDir = makeDataDir();
  const site = await start(dataDir, await freePort());
  const { appUrl } = urlsIn(dataDir);
  const { db, close } = openDatabase(appUrl, 4);
  const world = makeWorld(db);
  const small = await makeGroup(db, world, 9, 0);
  const large = await makeGroup(db, world, 300, oldCases);
  await analyse(dataDir);
  const acts = async ({ groupId, ann, commentId }: typeof small) => {
    const context = await world.as(ann);
    const { number } = await flagComment(context, { commentId, id: randomId(), kind: 'other', note: '' });
    await withdrawFlag(context, { groupId, number });
  };
  const ready = async ({ groupId, ann }: typeof small) =>
    changeReadiness(await world.as(ann), { groupId, ready: true });
  const page = async ({ groupId, ann }: typeof small) => openAffairs(await world.as(ann), groupId);
  for (const [name, task] of Object.entries({
    'asks and takes it back': acts,
    'is willing to stand': ready,
    'opens the page': page,
  })) {
    const [few, many] = await timeAlternating(rounds, [() => task(small), () => task(large)]);
    console.log(
      `${name}: ${median(few)} ms among 9, ${median(many)} ms among 300 with ${oldCases} old cases: ×${ratio(many, few)}`,
    );
  }
  await close();
  await site.stop();
  removeDataDir(dataDir);
}

await main();
