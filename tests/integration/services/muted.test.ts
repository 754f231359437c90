/** Whom a group has asked to be silent for a while: they read, and mend what they said, and write nothing there. */
import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { randomId } from '@/lib/domain/ids';
import { edit, remove, reply, restore } from '@/lib/services/margin/comments';
import { copyPlan } from '@/lib/services/shelf/copy-plan';
import { shelveText } from '@/lib/services/groups/groups';
import { planMeeting } from '@/lib/services/shelf/meetings';
import { sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import { moveThread } from '@/lib/services/margin/moves';
import { react } from '@/lib/services/margin/reactions';
import { openReader } from '@/lib/services/margin/reader';
import { shareThread } from '@/lib/services/margin/sharing';
import { holdComment } from '../../factories/hold';
import { rename } from '@/lib/services/groups/renaming';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
const hourMs = 3_600_000;
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let caseId: string;
let [groupId, otherGroup]: string[] = [];
let said: { threadId: string; commentId: string };
let alone: string;
let meetings: { here: string; there: string };

beforeAll(async () => {
  here = await makeReadingGroup(given.db);
  ({ groupId } = here);
  const { world, ann, abe } = here;
  otherGroup = await world.makeGroup([ann, abe], 'Friday group');
  await shelveText(await world.as(ann), { groupId: otherGroup, textId: here.text.textId });
  const { thread, comments } = await here.post(abe);
  said = { threadId: thread.id, commentId: comments[0]?.id ?? '' };
  alone = (await world.makeNote(abe, here.text, null)).thread.id;
  const date = new Date(Date.now() + 3 * 24 * hourMs).toISOString().slice(0, 10);
  const plan = async (of: string) => {
    const when = { date, time: '19:00', timeZone: 'UTC', place: '', ledById: null };
    return (await planMeeting(await world.as(ann), { clientId: randomId(), groupId: of, ...when })).meetingId;
  };
  meetings = { here: await plan(groupId), there: await plan(otherGroup) };
  await sayOfMeeting(await world.as(abe), { ...word(), meetingId: meetings.there });
  const { thread: about } = await here.post(abe, {
    clientId: randomId(),
    comment: { clientId: randomId(), body: 'x' },
  });
  const flagged = (await given.db.comment.findFirstOrThrow({ where: { threadId: about.id } })).id;
  caseId = await holdComment(given.db, flagged, 'hidden');
});
beforeEach(async () => {
  await given.db.petition.deleteMany();
  await given.db.decision.deleteMany();
});

const word = () => ({ clientId: randomId(), kind: 'prompt' as const, body: 'What is a recall?' });
const mute = (hours: number, changes: { undoneAt?: Date; suspendedAt?: Date } = {}) => {
  const at = new Date();
  const until = new Date(at.getTime() + hours * hourMs);
  const what = { act: 'MUTE', by: 'MODERATOR', reason: 'It goes on and on.' };
  return given.db.decision.create({
    data: { id: randomId(), caseId, ...what, at, until, appealUntil: until, ...changes },
  });
};
/** A mute that rests, or did, because of an appeal. */
const appealed = async (state: 'VOTING' | 'ENDED') => {
  const at = new Date();
  const { id: objectId } = await mute(24, { suspendedAt: at });
  const ended = state === 'ENDED' ? { endedAt: at, ending: 'CERTIFIED' } : {};
  const when = { openedAt: at, until: at, needs: 1 };
  await given.db.petition.create({
    data: { id: randomId(), groupId: groupId ?? '', kind: 'appeal', objectId, state, ...when, ...ended },
  });
};
const asAbe = () => here.world.as(here.abe);

const ways = {
  'a reply': async () =>
    reply(await asAbe(), { threadId: said.threadId, clientId: randomId(), parentId: null, body: 'And?' }),
  'a note': async () =>
    here.post(here.abe, { clientId: randomId(), comment: { clientId: randomId(), body: 'y' } }),
  'a passage marked without a word': async () => here.post(here.abe, { clientId: randomId(), comment: null }),
  'a note to several groups': async () =>
    here.post(here.abe, {
      ...{ clientId: randomId(), comment: { clientId: randomId(), body: 'z' } },
      ...{ audience: { kind: 'group', groupId: otherGroup ?? '' } as const, also: [groupId ?? ''] },
    }),
  'a private note shared with the group': async () =>
    shareThread(await asAbe(), { clientId: randomId(), threadId: alone, groupId: groupId ?? '' }),
  'a private note moved to the group': async () =>
    moveThread(await asAbe(), {
      ...{ clientId: randomId(), threadId: alone },
      audience: { kind: 'group', groupId: groupId ?? '' },
    }),
  'a word about a date': async () => sayOfMeeting(await asAbe(), { ...word(), meetingId: meetings.here }),
  'another name for the group': async () => {
    const version = await given.db.formerName.count({ where: { groupId: groupId ?? '' } });
    const to = { name: `Readers ${version}`, description: 'As I see it.' };
    await rename(await asAbe(), { ...to, groupId: groupId ?? '', clientId: randomId(), version });
  },
  'a plan with one’s words, copied to the group': async () =>
    copyPlan(await asAbe(), {
      ...{ groupId: otherGroup ?? '', toId: groupId ?? '', clientId: randomId() },
      firstDate: '2027-01-08',
    }),
};
const everyWay = Object.keys(ways) as (keyof typeof ways)[];

describe('whoever is muted in a group', () => {
  test.each(everyWay)('does not bring in %s', async (way) => {
    await mute(24);
    expect(await outcomeOf(ways[way]())).toBe('forbidden: muted');
  });

  it('is told until when, why and in which case', async () => {
    await mute(2);
    const { until } = await mute(24);
    const error = await ways['a reply']().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).current).toEqual({
      ...{ groupId, number: 1, reason: 'It goes on and on.' },
      until: until?.toISOString(),
    });
  });

  it('reads, mends and takes away their words, answers in a word, and writes elsewhere', async () => {
    await mute(24);
    const view = { kind: 'group', groupId: groupId ?? '' } as const;
    await expect(openReader(await asAbe(), { textId: here.text.textId, view })).resolves.toBeTruthy();
    const { commentId } = said;
    const { version } = (await edit(await asAbe(), { commentId, version: 1, body: 'Which one?' })).comment;
    expect(version).toBe(2);
    expect((await remove(await asAbe(), commentId)).comment.removed).toBe(true);
    expect((await restore(await asAbe(), commentId)).comment.removed).toBe(false);
    const anns = await here.post(here.ann, {
      clientId: randomId(),
      comment: { clientId: randomId(), body: 'w' },
    });
    const agree = { commentId: anns.comments[0]?.id ?? '', kind: 'agree', on: true } as const;
    expect(await outcomeOf(react(await asAbe(), agree))).toBe('done');
    const there = { audience: { kind: 'group', groupId: otherGroup ?? '' } as const };
    const another = { clientId: randomId(), comment: { clientId: randomId(), body: 'v' } };
    expect(await outcomeOf(here.post(here.abe, { ...there, ...another }))).toBe('done');
  });

  it('is no one else', async () => {
    await mute(24);
    expect(await outcomeOf(here.post(here.ann, { clientId: randomId(), comment: null }))).toBe('done');
  });

  test.each([
    ['it is over', () => mute(-1)],
    ['it was undone', () => mute(24, { undoneAt: new Date() })],
    ['an appeal against it is open', () => appealed('VOTING')],
  ])('writes again when %s', async (_, make) => {
    await make();
    expect(await outcomeOf(ways['a reply']())).toBe('done');
  });

  it('is so again when the appeal is over and it stands', async () => {
    await appealed('ENDED');
    expect(await outcomeOf(ways['a reply']())).toBe('forbidden: muted');
  });

  it('finds a write that had arrived before as it was', async () => {
    const once = { threadId: said.threadId, clientId: randomId(), parentId: null, body: 'Sent twice.' };
    await reply(await asAbe(), once);
    await mute(24);
    expect((await reply(await asAbe(), once)).created).toBe(false);
  });
});
