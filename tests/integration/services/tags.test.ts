/** Tags: each audience has its own, and any member mends a name for all. */
import { beforeAll, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { leaveGroup, shelveText } from '@/lib/services/groups/groups';
import { invite, join } from '@/lib/services/groups/invitations';
import { moveThread } from '@/lib/services/margin/moves';
import { arrange } from '@/lib/services/shelf/shelf';
import { changeTag, changeTagName, listTags } from '@/lib/services/margin/tags';
import { requireThread } from '@/lib/services/margin/threads';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
beforeAll(async () => {
  here = await makeReadingGroup(given.db);
});
type Who = { id: string };
const as = (who: Who) => here.world.as(who);
const note = async (who: Who, groupId: string | null = here.groupId) => {
  const audience = groupId === null ? ({ kind: 'self' } as const) : ({ kind: 'group', groupId } as const);
  const comment = { clientId: randomId(), body: 'Which?' };
  return (await here.post(who, { clientId: randomId(), comment, audience })).thread.id;
};
const tag = async (who: Who, threadId: string, name: string, on = true) =>
  (await changeTag(await as(who), { threadId, name, on })).thread;
const namesOf = ({ tags = [] }: Awaited<ReturnType<typeof tag>>) => tags.map(({ name }) => name);
const known = async (who: Who, groupId: string | null) => {
  const audience = groupId === null ? ({ kind: 'self' } as const) : ({ kind: 'group', groupId } as const);
  return (await listTags(await as(who), audience)).tags.map(({ name }) => name);
};
const idOf = async (who: Who, threadId: string, name: string) => {
  const { thread } = await requireThread(await as(who), threadId);
  return thread.tags?.find((each) => each.name === name)?.id ?? '';
};
const rename = async (who: Who, tagId: string, from: string, to: string) =>
  changeTagName(await as(who), { tagId, from, to });

describe('a tag', () => {
  it('stands once on a note however often it is put there, is the group’s whoever writes it, and is told once', async () => {
    const threadId = await note(here.ann);
    expect(namesOf(await tag(here.ann, threadId, 'Recall'))).toEqual(['Recall']);
    expect(namesOf(await tag(here.ann, threadId, 'recall'))).toEqual(['Recall']);
    const abes = await note(here.abe);
    expect(namesOf(await tag(here.abe, abes, 'RECALL'))).toEqual(['Recall']);
    expect(await known(here.abe, here.groupId)).toEqual(['Recall']);
    const told = (await here.eventsOf(threadId)).filter((kind) => kind === 'thread_updated');
    expect(told).toHaveLength(1);
    expect(namesOf(await tag(here.ann, threadId, 'recall', false))).toEqual([]);
    expect(namesOf(await tag(here.ann, threadId, 'recall', false))).toEqual([]);
  });

  it('is made once by two who put it on their notes at the same moment', async () => {
    const threads = await Promise.all([here.ann, here.abe, here.ann].map((who) => note(who)));
    const tagged = await Promise.all(
      threads.map((threadId, at) => tag(at === 1 ? here.abe : here.ann, threadId, 'at once')),
    );
    expect(new Set(tagged.map(({ tags }) => tags?.[0]?.id)).size).toBe(1);
  });

  it('is put on a note by whoever began it, twelve at most', async () => {
    const threadId = await note(here.ann);
    const stranger = await here.world.makeUser('Sam');
    expect(await outcomeOf(tag(here.abe, threadId, 'mine'))).toBe('forbidden');
    expect(await outcomeOf(tag(stranger, threadId, 'mine'))).toBe('not_found');
    for (let n = 0; n < 12; n++) await tag(here.ann, threadId, `n${n}`);
    expect(await outcomeOf(tag(here.ann, threadId, 'n12'))).toMatch(/^invalid_input/);
    expect(await known(here.ann, here.groupId)).not.toContain('n12');
  });

  it('of one group is in no other group’s list, nor in one’s own, nor in anybody’s who has left', async () => {
    const fay = await here.world.makeUser('Fay');
    const group = await here.world.makeGroup([here.ann, fay], 'Another group');
    await shelveText(await as(here.ann), { groupId: group, textId: here.text.textId });
    await tag(here.ann, await note(here.ann, group), 'theirs alone');
    await tag(here.ann, await note(here.ann, null), 'my own');
    expect(await known(fay, group)).toEqual(['theirs alone']);
    expect(await known(here.ann, null)).toEqual(['my own']);
    expect(await known(here.ann, here.groupId)).not.toContain('theirs alone');
    expect(await known(here.abe, null)).toEqual([]);
    expect(await known(here.abe, group)).toEqual([]);
    await leaveGroup(await as(fay), group);
    expect(await known(fay, group)).toEqual([]);
  });

  it('is not offered to a member who reads none of the conversations that have it', async () => {
    const group = await here.world.makeGroup([here.ann, here.abe], 'A group with a past');
    const text = await here.world.makeReading(group, here.ann);
    const { textId } = text;
    const past = await here.world.makeNote(here.ann, text, group);
    await here.world.makeReply(here.abe, past.thread.id);
    await tag(here.ann, past.thread.id, 'Ben’s illness');
    const id = await idOf(here.ann, past.thread.id, 'Ben’s illness');
    await rename(here.abe, id, 'Ben’s illness', 'why Ben is away');
    await arrange(await as(here.ann), { groupId: group, deed: { deed: 'take-off', textId } });
    const { token } = await invite(await as(here.ann), { groupId: group, days: 7 });
    const cy = await here.world.makeUser('Cy');
    await join(await as(cy), token);
    expect(await known(cy, group)).toEqual([]);
    expect(await known(here.ann, group)).toEqual(['why Ben is away']);
    expect(await known(here.abe, group)).toEqual(['why Ben is away']);
  });

  it('stays offered to whoever made it, also when no note has it any more', async () => {
    const threadId = await note(here.ann);
    await tag(here.ann, threadId, 'for later');
    await tag(here.ann, threadId, 'for later', false);
    expect(await known(here.ann, here.groupId)).toContain('for later');
    expect(await known(here.abe, here.groupId)).not.toContain('for later');
  });

  it('does not go along before another audience', async () => {
    const threadId = await note(here.ann);
    await tag(here.ann, threadId, 'said among us');
    const audience = { kind: 'self' } as const;
    const { to } = await moveThread(await as(here.ann), { clientId: randomId(), threadId, audience });
    expect(to.thread).not.toHaveProperty('tags');
    expect(await known(here.ann, null)).not.toContain('said among us');
  });
});

describe('a tag’s name', () => {
  it('is mended by any member for all notes, written down with who and when, and undone by its first name', async () => {
    const [anns, abes] = [await note(here.ann), await note(here.abe)];
    await tag(here.ann, anns, 'recal');
    await tag(here.abe, abes, 'recal');
    const id = await idOf(here.ann, anns, 'recal');
    await rename(here.abe, id, 'recal', 'recall of officers');
    await rename(here.abe, id, 'recal', 'recall of officers');
    for (const threadId of [anns, abes]) {
      expect(await idOf(here.ann, threadId, 'recall of officers')).toBe(id);
      expect((await here.eventsOf(threadId)).filter((kind) => kind === 'thread_updated')).toHaveLength(2);
    }
    const listed = (await listTags(await as(here.ann), { kind: 'group', groupId: here.groupId })).tags;
    expect(listed.find((each) => each.id === id)?.renamed).toMatchObject({ from: 'recal', by: 'Abe' });
    await rename(here.abe, id, 'recall of officers', 'recal');
    expect(await idOf(here.ann, anns, 'recal')).toBe(id);
    expect(await given.db.tagRename.count({ where: { tagId: id } })).toBe(2);
  });

  it('is one at a time: of two who mend it at once one hears that it has changed', async () => {
    const threadId = await note(here.ann);
    await tag(here.ann, threadId, 'unclear');
    const id = await idOf(here.ann, threadId, 'unclear');
    const ends = await Promise.all([
      outcomeOf(rename(here.ann, id, 'unclear', 'clear')),
      outcomeOf(rename(here.abe, id, 'unclear', 'obscure')),
    ]);
    expect(ends.sort()).toEqual(['conflict: tag_changed', 'done']);
  });

  it('is refused where another tag has it, and to whoever is not of its audience', async () => {
    const threadId = await note(here.ann);
    await tag(here.ann, threadId, 'first');
    await tag(here.ann, threadId, 'second');
    const id = await idOf(here.ann, threadId, 'second');
    expect(await outcomeOf(rename(here.abe, id, 'second', 'First'))).toBe('conflict: tag_taken');
    const stranger = await here.world.makeUser('Sam');
    expect(await outcomeOf(rename(stranger, id, 'second', 'third'))).toBe('not_found');
    const own = await note(here.ann, null);
    await tag(here.ann, own, 'private');
    const privates = await idOf(here.ann, own, 'private');
    expect(await outcomeOf(rename(here.abe, privates, 'private', 'public'))).toBe('not_found');
  });

  it('is not taken out of the record by the application', async () => {
    await expect(given.db.tagRename.deleteMany({})).rejects.toThrow();
    await expect(given.db.tagRename.updateMany({ data: { from: '' } })).rejects.toThrow();
  });
});
