/** A group of people who were here lately, since long enough to vote, with a text and a note of one of them in its margin. */
import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import type { Choice, FlagKind } from '@/lib/domain/governance/affairs';
import { openAffairs } from '@/lib/services/governing/affairs';
import { catchUp } from '@/lib/services/governing/act';
import { openCase } from '@/lib/services/governing/cases';
import { flagComment } from '@/lib/services/governing/flagging';
import { vote } from '@/lib/services/governing/voting';
import type { DatabaseUrls } from '../../factories/cluster';
import { moveBack } from '../../factories/move-back';
import { makeWorld, type Someone } from '../../factories/world';

export async function makeGovernedGroup(
  given: { db: Database; urls: DatabaseUrls },
  names: readonly string[],
  /** The first of them keeps who is in it and its dates. */
  chosen: { host?: 'yes' } = {},
) {
  const { db, urls } = given;
  const world = makeWorld(db);
  const people: Record<string, Someone> = {};
  for (const name of names) people[name] = await world.makeUser(name);
  const who = (name: string): Someone => {
    const someone = people[name];
    if (!someone) throw new Error(`there is no ${name}`);
    return someone;
  };
  const groupId = await world.makeGroup(names.map(who), undefined, chosen);
  const text = await world.makeReading(groupId, who(names[0] ?? ''));
  const as = (name: string) => world.as(who(name));
  const pass = async (hours: number) => {
    await moveBack(urls, hours);
    await catchUp(db, groupId, randomId);
  };
  const beHere = () =>
    db.user.updateMany({ where: { memberships: { some: { groupId } } }, data: { seenOn: new Date() } });
  await moveBack(urls, 24 * 10);
  await beHere();
  const write = async (name: string, body: string) => {
    const { comments } = await world.makeNote(who(name), text, groupId, { body });
    return comments[0]?.id ?? '';
  };
  const flag = async (name: string, commentId: string, kind: FlagKind = 'unkind') =>
    flagComment(await as(name), { commentId, id: randomId(), kind, note: 'Please look.' });
  const affairs = async (name = names[0] ?? '') => openAffairs(await as(name), groupId);
  const ballotOf = async (kind: string) => {
    const ballot = (await affairs()).ballots.find((each) => each.kind === kind && each.closed === null);
    if (!ballot) throw new Error(`no open ballot of kind ${kind}`);
    return ballot.id;
  };
  const say = async (kind: string, votes: Record<string, Choice | readonly string[]>) => {
    const ballotId = await ballotOf(kind);
    for (const [name, choice] of Object.entries(votes))
      await vote(await as(name), { groupId, ballotId, choice });
    return ballotId;
  };
  const caseOf = async (name: string, number: number) => openCase(await as(name), { groupId, number });
  const heldAs = async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).heldAs;
  const acts = async () =>
    (await db.logEntry.findMany({ where: { groupId }, orderBy: { seq: 'asc' } })).map(({ act }) => act);
  return {
    world,
    db,
    groupId,
    text,
    who,
    as,
    pass,
    beHere,
    write,
    flag,
    affairs,
    say,
    ballotOf,
    caseOf,
    heldAs,
    acts,
  };
}
