/** Words that were begun for a group's members, and arrive when everyone reads it: nothing of them is before everyone by itself. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { annotate } from '@/lib/services/margin/annotations';
import { reply } from '@/lib/services/margin/comments';
import { listDrafts, saveDraft } from '@/lib/services/margin/drafts';
import { changeWhoReads } from '../../factories/open-group';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let ann: Parameters<typeof here.world.as>[0];
beforeEach(async () => {
  here = await makeReadingGroup(given.db);
  ann = here.ann;
  await given.db.text.update({ where: { id: here.text.textId }, data: { audience: 'world' } });
});

const hour = 60 * 60_000;
/** Since then, the first day of it over, what is begun is before everyone. */
const open = (hoursAgo: number) =>
  changeWhoReads(given.db, here.groupId, 'world', new Date(Date.now() - hoursAgo * hour));
const refused = 'conflict: opened_since';
const note = () => ({
  ...here.note,
  clientId: randomId(),
  comment: { clientId: randomId(), body: 'Among ourselves.' },
  audience: { kind: 'group', groupId: here.groupId } as const,
});
const post = async (amongMembers?: string[], of = note()) =>
  outcomeOf(annotate(await here.world.as(ann), { ...of, amongMembers }));
const answer = async (threadId: string, amongMembers?: string[]) =>
  outcomeOf(
    reply(await here.world.as(ann), {
      ...{ threadId, clientId: randomId(), parentId: null, body: 'So it is.', amongMembers },
    }),
  );
const readByTheWorld = () =>
  given.db.threadReader.count({ where: { userId: '', thread: { groupId: here.groupId } } });

describe('words that were begun for the members, in a group that everyone reads by now', () => {
  it('are not posted as a note, and are when their author says so again', async () => {
    await open(1);
    expect(await post([here.groupId])).toBe(refused);
    expect(await readByTheWorld()).toBe(0);
    expect(await post([])).toBe('done');
    expect(await readByTheWorld()).toBe(1);
  });

  it('are not posted as a reply in a conversation that everyone reads', async () => {
    await open(1);
    const { thread } = await here.world.makeNote(here.ann, here.text, here.groupId);
    expect(await answer(thread.id, [here.groupId])).toBe(refused);
    expect(await answer(thread.id, [])).toBe('done');
  });

  it('are posted where the members go on among themselves', async () => {
    const { thread } = await here.world.makeNote(here.ann, here.text, here.groupId);
    expect(await post([here.groupId])).toBe('done');
    await open(-1);
    expect(await answer(thread.id, [here.groupId])).toBe('done');
    // The first day of an opening is theirs too.
    expect(await post([here.groupId])).toBe('done');
    expect(await readByTheWorld()).toBe(0);
  });

  it('are posted on a text that not everyone may read', async () => {
    await given.db.text.update({ where: { id: here.text.textId }, data: { audience: 'site' } });
    await open(1);
    expect(await post([here.groupId])).toBe('done');
    expect(await readByTheWorld()).toBe(0);
  });

  it('are the same write when they had arrived before, and are posted as ever where nothing is said of it', async () => {
    const sent = note();
    expect(await post([here.groupId], sent)).toBe('done');
    await open(1);
    expect(await post([here.groupId], sent)).toBe('done');
    expect(await post(undefined)).toBe('done');
  });

  it('stay a draft when they are refused', async () => {
    const of = note();
    const body = 'Among ourselves.';
    const { comment, clientId: id, ...about } = of;
    const draft = { ...about, kind: 'note', id, commentClientId: comment.clientId, body } as const;
    const kept = { ...draft, groupId: here.groupId, amongMembers: [here.groupId] };
    const { textId } = here.text;
    const seen = { version: 0, writes: [] };
    await saveDraft(await here.world.as(ann), { id, textId, seen, writeId: randomId(), draft: kept });
    await open(1);
    const asked = { ...of, amongMembers: [here.groupId], draft: { version: 1, writes: [] } };
    expect(await outcomeOf(annotate(await here.world.as(ann), asked))).toBe(refused);
    expect((await listDrafts(await here.world.as(ann), textId)).map((each) => each.draft)).toEqual([kept]);
  });
});
