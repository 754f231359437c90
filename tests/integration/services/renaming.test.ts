/** What a group is called: any member may say it better, and nothing that was said before is lost. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { foundGroup } from '@/lib/services/groups/groups';
import { enter } from '@/lib/services/groups/joining';
import { openName, rename } from '@/lib/services/groups/renaming';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ada, ben]: [Someone, Someone] = [{} as Someone, {} as Someone];
let groupId = '';

beforeEach(async () => {
  world = makeWorld(given.db);
  [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  groupId = await world.makeGroup([ada, ben], 'Thursday group');
});

const to = (name: string, version: number) => ({
  ...{ groupId, clientId: randomId(), version, name, description: 'Essays, slowly.' },
});
const log = () => given.db.logEntry.findMany({ where: { groupId, act: 'RENAMED' } });
const nameNow = async () => (await given.db.group.findUniqueOrThrow({ where: { id: groupId } })).name;

describe('the name of a group', () => {
  it('is changed by any member, by name in the log, and what it was can be put back', async () => {
    await rename(await world.as(ben), to('Friday group', 0));
    const page = await openName(await world.as(ada), groupId);
    expect(page).toMatchObject({ name: 'Friday group', description: 'Essays, slowly.', version: 1 });
    expect(page.former).toMatchObject([{ version: 1, name: 'Thursday group', changedBy: 'Ben' }]);
    expect(await log()).toMatchObject([{ actorId: ben.id }]);

    await rename(await world.as(ada), to('Thursday group', 1));
    expect(await nameNow()).toBe('Thursday group');
    const { former } = await openName(await world.as(ada), groupId);
    expect(former.map(({ name }) => name)).toEqual(['Friday group', 'Thursday group']);
  });

  it('is changed once by a form that is sent twice, and not at all by the same words', async () => {
    const change = to('Friday group', 0);
    await Promise.all([rename(await world.as(ben), change), rename(await world.as(ben), change)]);
    await rename(await world.as(ben), change);
    await rename(await world.as(ada), to('Friday group', 1));
    expect(await log()).toHaveLength(1);
  });

  it('is not written over unseen by whoever opened the form before', async () => {
    const [bens, adas] = [await world.as(ben), await world.as(ada)];
    const outcomes = await Promise.all([
      outcomeOf(rename(bens, to('Friday group', 0))),
      outcomeOf(rename(adas, to('Saturday group', 0))),
    ]);
    expect(outcomes.filter((each) => each === 'conflict: renamed_elsewhere')).toHaveLength(1);
    expect(await log()).toHaveLength(1);
  });

  it('is for nobody else: not for a stranger, nor for whoever has just come in by themselves', async () => {
    const cleo = await world.makeUser('Cleo');
    expect(await outcomeOf(rename(await world.as(cleo), to('Ours', 0)))).toBe('not_found');
    expect(await outcomeOf(openName(await world.as(cleo), groupId))).toBe('not_found');

    const open = { clientId: randomId(), name: 'Open group', description: '', kind: 'open' } as const;
    ({ groupId } = await foundGroup(await world.as(ada), open));
    await enter(await world.as(ben), groupId);
    const longAgo = new Date(Date.now() - 30 * 24 * 60 * 60_000);
    await given.db.membership.updateMany({ where: { groupId }, data: { joinedAt: longAgo } });
    await enter(await world.as(cleo), groupId);
    expect(await outcomeOf(rename(await world.as(cleo), to('Ours', 0)))).toBe(
      'forbidden: governing_not_on_roll',
    );
    expect(await nameNow()).toBe('Open group');
  });
});
