import { beforeAll, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { annotate } from '@/lib/services/margin/annotations';
import { edit, remove } from '@/lib/services/margin/comments';
import { leaveGroup } from '@/lib/services/groups/groups';
import { openMyNotes } from '@/lib/services/margin/my-notes';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { useDatabase } from '../../factories/use-database';
import { outcomeOf } from './refusal';

const given = useDatabase();
type Asked = Parameters<typeof openMyNotes>[1];
const everything: Asked = { order: 'text', page: 1, kind: null, textId: null, groupId: null, tag: null };

describe('my notes', () => {
  let world: World;
  let ada: Someone;
  let ben: Someone;
  let group: string;
  let first: { textId: string; revisionId: string };
  let second: { textId: string; revisionId: string };

  const list = async (who: Someone, asked: Partial<Asked> = {}) => {
    const { entries } = await openMyNotes(await world.as(who), { ...everything, ...asked });
    return entries.map(({ text, kind, quote, label, html, isOpen }) =>
      [text?.title ?? '—', kind, quote, label, html.replace(/<[^>]+>/g, ''), isOpen ? 'open' : 'closed'].join(
        ' | ',
      ),
    );
  };

  beforeAll(async () => {
    world = makeWorld(given.db);
    ada = await world.makeUser('Ada');
    ben = await world.makeUser('Ben');
    group = await world.makeGroup([ada, ben]);
    second = await world.makeReading(group, ada, { title: 'Beta' });
    first = await world.makeReading(group, ada, { title: 'Alpha' });
    const bens = await world.makeNote(ben, first, group, { words: 'third paragraph', body: 'Ben’s.' });
    await world.makeReply(ada, bens.thread.id, 'My reply.');
    await world.makeNote(ada, second, group, { words: 'first paragraph', body: 'In Beta.' });
    const shared = await world.makeNote(ada, first, group, { words: 'second paragraph', body: 'Said once.' });
    await edit(await world.as(ada), {
      commentId: shared.comments[0]?.id ?? '',
      version: 1,
      body: 'Said twice.',
    });
    const gone = await world.makeReply(ada, bens.thread.id, 'Never mind.');
    await remove(await world.as(ada), gone.id);
    await world.makeNote(ada, first, null, { words: 'first paragraph', body: 'To *myself*.' });
    const passage = { start: 0, end: 3, exact: 'The' };
    const audience = { kind: 'self' } as const;
    await annotate(await world.as(ada), { ...first, clientId: randomId(), passage, audience, comment: null });
  });

  const inAlpha = [
    'Alpha | highlight | The | ¶ 1 |  | open',
    'Alpha | note | first paragraph | ¶ 1 | To myself. | open',
    'Alpha | note | second paragraph | ¶ 2 | Said twice. | open',
    'Alpha | reply | third paragraph | ¶ 3 | My reply. | open',
  ];
  const inBeta = ['Beta | note | first paragraph | ¶ 1 | In Beta. | open'];

  it('are all that one wrote or marked, by text and in its order', async () => {
    expect(await list(ada)).toEqual([...inAlpha, ...inBeta]);
  });

  it('are one’s own and nobody else’s', async () => {
    expect(await list(ben)).toEqual(['Alpha | note | third paragraph | ¶ 3 | Ben’s. | open']);
    expect(await list(await world.makeUser('Cy'))).toEqual([]);
    expect(await outcomeOf(openMyNotes(await world.as(null), everything))).toBe('unauthenticated');
  });

  it('can be had by time, by kind, by text and by whom they are for', async () => {
    const times = await openMyNotes(await world.as(ada), { ...everything, order: 'time' });
    const at = times.entries.map((entry) => entry.at);
    expect(at).toEqual(at.toSorted().reverse());
    expect(await list(ada, { kind: 'reply' })).toEqual(inAlpha.slice(3));
    expect(await list(ada, { kind: 'highlight' })).toEqual(inAlpha.slice(0, 1));
    expect(await list(ada, { textId: second.textId })).toEqual(inBeta);
    expect(await list(ada, { groupId: 'self' })).toEqual(inAlpha.slice(0, 2));
    expect(await list(ada, { groupId: group, kind: 'note' })).toEqual([inAlpha[2], ...inBeta]);
    expect(await list(ada, { groupId: randomId() })).toEqual([]);
    expect(await list(ada, { page: 2 })).toEqual([]);
  });

  it('stay when one leaves: one’s own words and quotes, and nothing of what others marked', async () => {
    const cy = await world.makeUser('Cy');
    const other = await world.makeGroup([ada, cy], 'Sunday group');
    const secret = await world.makeReading(other, ada, { title: 'Gamma' });
    await world.makeNote(cy, secret, other, { words: 'third paragraph', body: 'Cy’s.' });
    const adas = await world.makeNote(ada, secret, other, { words: 'second paragraph', body: 'Ada’s.' });
    await world.makeReply(cy, adas.thread.id, 'Cy’s reply.');
    await leaveGroup(await world.as(cy), other);
    expect(await list(cy)).toEqual([
      '— | reply |  |  | Cy’s reply. | closed',
      '— | note | third paragraph |  | Cy’s. | closed',
    ]);
    const { texts, groups, entries } = await openMyNotes(await world.as(cy), everything);
    expect([texts, groups, entries.map((entry) => entry.group)]).toEqual([[], [], [null, null]]);
  });
});
