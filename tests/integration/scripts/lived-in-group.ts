// A group that has decided something: with a case, an election that is being voted on, and a mandate.
import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { flagComment } from '@/lib/services/governing/flagging';
import { beginPetition, signPetition, stand } from '@/lib/services/governing/petitions';
import { rename } from '@/lib/services/groups/renaming';
import { sealWords } from '@/lib/services/operating/sealing';
import { vote } from '@/lib/services/governing/voting';
import type { makeWorld } from '../../factories/world';

export async function governItself(db: Database, world: ReturnType<typeof makeWorld>) {
  const people = [
    await world.makeUser('Gwen'),
    await world.makeUser('Hugo'),
    await world.makeUser('Ines'),
  ] as const;
  const [gwen, hugo, ines] = people;
  const groupId = await world.makeGroup(people, 'Those who decide');
  await db.user.updateMany({
    where: { id: { in: people.map(({ id }) => id) } },
    data: { seenOn: new Date() },
  });
  const text = await world.makeReading(groupId, gwen);
  const { thread, comments } = await world.makeNote(ines, text, groupId, { body: 'You are all fools.' });
  await db.threadConsent.create({ data: { threadId: thread.id, userId: ines.id, at: new Date() } });
  const commentId = comments[0]?.id ?? '';
  for (const who of [gwen, hugo])
    await flagComment(await world.as(who), { commentId, id: randomId(), kind: 'unkind', note: 'Is it?' });
  const ballot = await db.ballot.findFirstOrThrow({ where: { groupId } });
  await vote(await world.as(gwen), { groupId, ballotId: ballot.id, choice: 'NO' });
  const asked = {
    groupId,
    id: randomId(),
    kind: 'election',
    objectId: null,
    grave: null,
    statement: '',
  } as const;
  const { petitionId } = await beginPetition(await world.as(gwen), asked);
  await signPetition(await world.as(hugo), { groupId, petitionId });
  await stand(await world.as(ines), { groupId, petitionId, statement: 'I will answer within a day.' });
  const at = new Date();
  await db.group.update({ where: { id: groupId }, data: { vouchingSince: at } });
  await db.vouch.create({ data: { groupId, personId: ines.id, byId: gwen.id, at } });
  await rename(await world.as(hugo), {
    ...{ groupId, clientId: randomId(), version: 0 },
    ...{ name: 'Sundays', description: 'What we read; and\twhy.' },
  });
  await db.decision.create({
    data: {
      ...{ id: randomId(), by: 'ASSEMBLY', act: 'WARN', reason: 'As the members said.', at },
      appealUntil: new Date(at.getTime() + 86_400_000),
      case: { connect: { id: ballot.objectId } },
    },
  });
  await db.mandate.create({
    data: {
      ...{
        id: randomId(),
        groupId,
        holderId: hugo.id,
        origin: 'ELECTION',
        electionId: petitionId,
        startsAt: at,
      },
      endsAt: new Date(at.getTime() + 86_400_000),
    },
  });
  // Three in a day, which somebody asks to have looked at together.
  const lamps: string[] = [];
  for (const n of [1, 2, 3]) {
    const note = await world.makeNote(hugo, text, groupId, { body: `Lamp number ${n}, cheap.` });
    lamps.push(note.comments[0]?.id ?? '');
  }
  const all = { commentId: lamps[0] ?? '', id: randomId(), kind: 'spam', note: '', all: true } as const;
  await flagComment(await world.as(ines), all);
  // Words that the law has taken from everybody's sight.
  const kept = await world.makeNote(hugo, text, groupId, { body: 'Where Ines lives.' });
  const sealedId = kept.comments[0]?.id ?? '';
  const order = { ground: 'Order 4711 of the court.', paraphrase: 'An address.' };
  await sealWords({ db, newId: randomId }, { commentId: sealedId, ...order });
}
