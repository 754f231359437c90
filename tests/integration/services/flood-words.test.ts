/** Which words a flood takes, shows and names: never more than could be asked about alone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { isJudged } from '@/lib/db/governance/case';
import { randomId } from '@/lib/domain/ids';
import { edit } from '@/lib/services/margin/comments';
import { decideCase, releaseComment } from '@/lib/services/governing/deciding';
import { countFlood, flagComment, sealComment, secondCase } from '@/lib/services/governing/flagging';
import { beginPetition, signPetition, stand } from '@/lib/services/governing/petitions';
import { sealWords } from '@/lib/services/operating/sealing';
import { arrange } from '@/lib/services/shelf/shelf';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
let comments: string[];
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve', 'Jon']);
  comments = [];
});

const at = (n: number) => comments[n] ?? '';
const write = async (...words: string[]) => {
  for (const body of words) comments.push(await here.write('Jon', body));
};
const flagAll = async (name: string, n = 0) =>
  flagComment(await here.as(name), {
    ...{ commentId: at(n), id: randomId(), kind: 'spam', note: 'Please look.', all: true },
  });
const second = async (name: string, number: number) => {
  const asked = { groupId: here.groupId, number, id: randomId(), kind: 'spam', note: '' } as const;
  return secondCase(await here.as(name), asked);
};
const rewrite = async (n: number) =>
  edit(await here.as('Jon'), { commentId: at(n), version: 1, body: 'I beg your pardon.' });
const shown = async (name: string, number: number) => {
  const { flood, notes } = await here.caseOf(name, number);
  return { notes, words: Object.fromEntries(flood.map(({ commentId, html }) => [commentId, html])) };
};

/** Another text of the group’s, about which Jon wrote and Ann answered. */
async function talkElsewhere(body: string) {
  const { world, groupId } = here;
  const text = await world.makeReading(groupId, here.who('Ann'), { title: 'On Lamps' });
  const { thread, comments: said } = await world.makeNote(here.who('Jon'), text, groupId, { body });
  await world.makeReply(here.who('Ann'), thread.id);
  comments.push(said[0]?.id ?? '');
  return async () =>
    arrange(await here.as('Ann'), { groupId, deed: { deed: 'take-off', textId: text.textId } });
}

describe('the words of a flood', () => {
  it('are none about a text that is off the shelf, even for one who talked about it', async () => {
    const takeOff = await talkElsewhere('About lamps alone');
    await write('Cheap lamps 1', 'Cheap lamps 2', 'Cheap lamps 3');
    await takeOff();
    expect(await countFlood(await here.as('Ann'), at(1))).toEqual({ lately: 3, asked: 0 });
    const { number } = await flagAll('Ann', 1);
    expect(JSON.stringify(await here.caseOf('Ben', number))).not.toContain('About lamps alone');
    expect((await here.caseOf('Ben', number)).flood).toHaveLength(3);
  });

  it('are asked about on the page by the first that a member could ask about alone', async () => {
    const takeOff = await talkElsewhere('About lamps alone');
    await write('Cheap lamps 1', 'Cheap lamps 2', 'Cheap lamps 3');
    const { number } = await flagAll('Ben');
    const sealing = { id: randomId(), paraphrase: 'an address', isConcerned: true };
    await sealComment(await here.as('Dee'), { ...sealing, commentId: at(3) });
    await takeOff();
    expect((await second('Cid', number)).number).toBe(number);
    expect(await Promise.all(comments.map(here.heldAs))).toEqual(['folded', 'folded', 'folded', 'sealed']);
  });

  it('that were changed are not counted, and whoever asks about them is not told of the others', async () => {
    await write('Cheap lamps 1', 'Cheap lamps 2', 'Cheap lamps 3');
    const { number } = await flagAll('Ben');
    await second('Cid', number);
    await rewrite(1);
    expect((await countFlood(await here.as('Dee'), at(1))).asked).toBe(0);
    expect((await countFlood(await here.as('Dee'), at(0))).asked).toBe(2);
  });

  it('are judged but for those that their author changed before', async () => {
    await write('Cheap lamps 1', 'Cheap lamps 2', 'Cheap lamps 3');
    const { number } = await flagAll('Ben');
    await rewrite(0);
    await second('Cid', number);
    expect(await isJudged(given.db, [at(0)])).toBe(false);
    expect(await isJudged(given.db, [at(1)])).toBe(true);
    expect((await here.caseOf('Dee', number)).held).toBe('folded');
  });

  it('take with them what was said with the asking, as soon as one of them is sealed', async () => {
    await write('Cheap lamps 1', 'Cheap lamps 2', 'Cheap lamps 3');
    const { number } = await flagAll('Ben');
    expect((await shown('Dee', number)).notes).toEqual(['Please look.']);
    const order = { commentId: at(2), ground: 'by order of a court', paraphrase: '' };
    await sealWords({ db: given.db, newId: randomId }, order);
    expect((await shown('Dee', number)).notes).toEqual([]);
  });

  it('are away from the page when a moderator seals them all, as they were before an edit too', async () => {
    await electAnn();
    await write('Cheap lamps 1', 'Cheap lamps 2', 'Cheap lamps 3');
    const { number } = await flagAll('Ben');
    const of = { groupId: here.groupId, number };
    const ann = await here.as('Ann');
    await releaseComment(ann, { ...of, commentId: at(2), reason: 'it is about the book' });
    await rewrite(1);
    const sealed = {
      ...of,
      id: randomId(),
      act: 'SEAL',
      reason: 'his neighbour’s address',
      hours: null,
    } as const;
    await decideCase(ann, { ...sealed, paraphrase: 'an address' });
    const { words, notes } = await shown('Dee', number);
    expect(comments.map((id) => words[id])).toEqual([null, null, '<p>Cheap lamps 3</p>']);
    expect(notes).toEqual([]);
    expect((await shown('Jon', number)).words[at(1)]).toBe('<p>Cheap lamps 2</p>');
  });
});

/** By an election that Ben and Cid ask for. */
async function electAnn() {
  const { groupId } = here;
  const kind = { kind: 'election', objectId: null, grave: null, statement: '' } as const;
  const { petitionId } = await beginPetition(await here.as('Ben'), { groupId, id: randomId(), ...kind });
  await signPetition(await here.as('Cid'), { groupId, petitionId });
  await stand(await here.as('Ann'), { groupId, petitionId, statement: 'I will answer within a day.' });
  await here.pass(8 * 24);
  await here.beHere();
  const ann = here.who('Ann').id;
  await here.say('election', { Ben: [ann], Cid: [ann], Dee: [ann] });
  await here.pass(8 * 24);
  await here.beHere();
}
