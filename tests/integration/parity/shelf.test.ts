/** A group's shelf and its dates, held against the same matrix: they are its members', whoever else reads its margin. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { AppError } from '@/lib/errors';
import { openChange, openMeeting, openPlanning } from '@/lib/services/shelf/meeting';
import { markForMeeting } from '@/lib/services/shelf/meeting-notes';
import { removeWord, sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import { addPassage, planMeeting } from '@/lib/services/shelf/meetings';
import { openDesk, openPlan, openShelf } from '@/lib/services/shelf/plan';
import { openMargin } from '@/lib/services/margin/reader';
import { arrange } from '@/lib/services/shelf/shelf';
import { authSecret, startWebProcess, type WebProcess } from '../../factories/site';
import { useDatabase } from '../../factories/use-database';
import { actors, mayRead, type ActorName, type SubjectName } from './matrix';
import { makeHttp } from './over-http';
import { makeSite, type Site } from './site';

const given = useDatabase();
let site: Site;
let web: WebProcess;
let http: ReturnType<typeof makeHttp>;
const dateOf = new Map<SubjectName, string>();

const common = 'text: of the site, on the shelves of A and B';
/** Each with who arranges it, a text on its shelf, and a conversation that is marked for its date. */
const groups = [
  { group: 'group: A', by: 'ann', text: common, thread: 'thread: in A, begun by ann' },
  { group: 'group: B', by: 'ben', text: common, thread: 'thread: in B, begun by ben, on the same text' },
  {
    group: 'group: W, read by the world',
    by: 'ben',
    text: 'text: open to the world',
    thread: 'thread: in W, begun by ben',
  },
] as const;
type Given = (typeof groups)[number];
const short = { 'group: A': 'a', 'group: B': 'b', 'group: W, read by the world': 'w' } as const;
/** What is said in the plan of a group, each thing in words of its own. */
const wordsOf = ({ group }: Given) =>
  ['place', 'prompt', 'remark', 'part'].map((kind) => `plan-${kind}-${short[group]}`);
const goneOf = ({ group }: Given) => `plan-gone-${short[group]}`;
const membersOf = ({ group }: Given) => {
  const subject: SubjectName =
    group === 'group: A' ? 'members: of A' : group === 'group: B' ? 'group: B' : 'members: of W';
  return actors.filter((actor) => mayRead(actor, subject));
};

const as = (name: ActorName) => site.world.as(site.people[name]);
const dateId = ({ group }: Given) => dateOf.get(group) ?? '';

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', authSecret);
  site = await makeSite(given.db);
  for (const each of groups) {
    const [context, groupId, textId] = [await as(each.by), site.ids[each.group], site.ids[each.text]];
    const [place = '', prompt = '', remark = '', part = ''] = wordsOf(each);
    const clock = { date: '2030-01-10', time: '19:00', timeZone: 'Europe/Paris' };
    const plan = {
      ...clock,
      clientId: randomId(),
      groupId,
      place,
      ledById: site.people[each.by]?.id ?? null,
    };
    const { meetingId } = await planMeeting(context, plan);
    dateOf.set(each.group, meetingId);
    const say = (kind: 'prompt' | 'remark', body: string) =>
      sayOfMeeting(context, { meetingId, clientId: randomId(), kind, body });
    await say('prompt', prompt);
    await say('remark', remark);
    await removeWord(context, { wordId: (await say('remark', goneOf(each))).wordId, removed: true });
    await markForMeeting(context, { meetingId, threadId: site.ids[each.thread], marked: true });
    await addPassage(context, { meetingId, id: randomId(), textId, passage: '2' });
    const deed = { deed: 'name-section', sectionId: randomId(), name: part } as const;
    await arrange(context, { groupId, deed });
    const { sectionId } = deed;
    await arrange(context, { groupId, deed: { deed: 'place', textId, sectionId, beforeId: null } });
  }
  web = await startWebProcess(given.urls.appUrl);
  http = makeHttp(web.url, site);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await web.stop();
});

const orNothing = async (work: Promise<unknown>): Promise<string> => {
  try {
    return JSON.stringify(await work);
  } catch (error) {
    if (error instanceof AppError) return '';
    throw error;
  }
};
const whoever = async (sees: (name: ActorName) => Promise<boolean>) => {
  const found: ActorName[] = [];
  for (const name of actors) if (await sees(name)) found.push(name);
  return found;
};

describe.each(groups)('the plan of $group is its members’', (each) => {
  const [place = '', prompt = '', remark = '', part = ''] = wordsOf(each);

  it('in the services', async () => {
    const groupId = site.ids[each.group];
    const choice = { groupId, meetingId: dateId(each) };
    const asked = [
      [place, async (name: ActorName) => openPlan(await as(name), groupId)],
      [part, async (name: ActorName) => openShelf(await as(name), groupId)],
      [part, async (name: ActorName) => openDesk(await as(name), groupId)],
      [place, async (name: ActorName) => openChange(await as(name), choice)],
      [groupId, async (name: ActorName) => openPlanning(await as(name), groupId)],
      ...[place, prompt, remark, site.ids[each.thread]].map(
        (words) => [words, async (name: ActorName) => openMeeting(await as(name), choice)] as const,
      ),
    ] as const;
    for (const [words, ask] of asked)
      expect(await whoever(async (name) => (await orNothing(ask(name))).includes(words)), words).toEqual(
        membersOf(each),
      );
  });

  it('on its pages, of which nobody else learns that there are any', async () => {
    const [groupId, meetingId] = [site.ids[each.group], dateId(each)];
    const pages = [
      [`/groups/${groupId}`, [place, part, meetingId]],
      [`/groups/${groupId}/shelf`, [part]],
      [`/groups/${groupId}/meetings/new`, [groupId]],
      [`/groups/${groupId}/meetings/${meetingId}`, [place, prompt, remark]],
      [`/groups/${groupId}/meetings/${meetingId}/change`, [place]],
    ] as const;
    for (const [path, words] of pages)
      for (const name of actors) {
        const { status, body } = await http.send(name, path);
        const isIn = membersOf(each).includes(name);
        for (const said of words)
          if (said !== groupId && said !== meetingId)
            expect(body.includes(said), `${name} ${path} ${said}`).toBe(isIn);
        if (path.includes('/meetings') || path.endsWith('/shelf'))
          expect(status, `${name} ${path}`).toBe(isIn ? 200 : name === 'visitor' ? 307 : 404);
        expect(body, `${name} ${path}`).not.toContain(goneOf(each));
      }
  });

  it('above a text, and at what is marked for its date', async () => {
    const [groupId, textId, meetingId] = [site.ids[each.group], site.ids[each.text], dateId(each)];
    for (const path of [
      `/texts/${textId}?group=${groupId}`,
      `/texts/${textId}?view=all`,
      `/texts/${textId}/notes?group=${groupId}`,
      `/api/texts/${textId}/margin?group=${groupId}`,
    ]) {
      const marked = await whoever(async (name) => (await http.send(name, path)).body.includes(meetingId));
      const signedIn = membersOf(each).filter((name) => name !== 'visitor');
      expect(marked, path).toEqual(signedIn);
    }
    const view = { kind: 'group', groupId } as const;
    const listThreads = async (context: Awaited<ReturnType<typeof as>>) =>
      (await openMargin(context, { textId, view })).threads;
    expect(
      await whoever(async (name) => (await orNothing(listThreads(await as(name)))).includes('markedFor')),
    ).toEqual(membersOf(each));
  });

  it('also under the address of another group', async () => {
    for (const other of groups.filter((it) => it !== each))
      expect(
        await whoever(async (name) => {
          const path = `/groups/${site.ids[other.group]}/meetings/${dateId(each)}`;
          return (await http.send(name, path)).status === 200;
        }),
      ).toEqual([]);
  });
});
