import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDay, byPerson, listSaid } from '@/lib/domain/threading/said';

const [ada, ben, emile] = ['Ada', 'Ben', 'Émile'].map((name) => ({ id: name, name })) as [Who, Who, Who];
type Who = { id: string; name: string };

const thread = (id: string, author = ada, createdAt = '2026-01-01T00:00:00Z') => ({ id, author, createdAt });
const comment = (id: string, threadId: string, more: Partial<ReturnType<typeof plain>> = {}) => ({
  ...plain(id, threadId),
  ...more,
});
const plain = (id: string, threadId: string) => ({
  id,
  threadId,
  parentId: null as string | null,
  author: ada,
  createdAt: '2026-01-01T00:00:00Z',
  removed: false,
});
const ids = (said: readonly { comment: { id: string } | null; thread: { id: string } }[]) =>
  said.map(({ comment: each, thread: { id } }) => each?.id ?? id);

describe('everything said in a margin', () => {
  it('keeps the order of the conversations, and within each that of its comments', () => {
    const said = listSaid(
      [thread('t2'), thread('t1')],
      [comment('a', 't1'), comment('b', 't2'), comment('c', 't1')],
    );
    expect(ids(said)).toEqual(['b', 'a', 'c']);
  });

  it('says whom an answer is to, unless people answer themselves', () => {
    const said = listSaid(
      [thread('t')],
      [
        comment('a', 't', { author: ada }),
        comment('b', 't', { author: ben, parentId: 'a' }),
        comment('c', 't', { author: ben, parentId: 'b' }),
      ],
    );
    expect(said.map(({ to }) => to?.name ?? null)).toEqual([null, 'Ada', null]);
  });

  it('says that an answer to nothing in particular is to whoever began the conversation', () => {
    const said = listSaid(
      [thread('t')],
      [comment('note', 't'), comment('answer', 't', { author: ben }), comment('more', 't')],
    );
    expect(said.map(({ to }) => to?.name ?? null)).toEqual([null, 'Ada', null]);
  });

  it('leaves out what was removed, still says whom it answered, and shows what was only marked', () => {
    const said = listSaid(
      [thread('t'), thread('marked', ben)],
      [
        comment('gone', 't', { removed: true, author: emile }),
        comment('b', 't', { author: ben, parentId: 'gone' }),
      ],
    );
    expect(ids(said)).toEqual(['b', 'marked']);
    expect(said[0]?.to?.name).toBe('Émile');
    expect(said[1]).toMatchObject({ comment: null, by: { name: 'Ben' } });
  });

  it('is sorted by person as a reader’s language sorts names', () => {
    const said = listSaid(
      [thread('t')],
      [
        comment('z', 't', { author: { id: 'z', name: 'Zoé' } }),
        comment('e', 't', { author: emile }),
        comment('a', 't'),
        comment('e2', 't', { author: emile }),
      ],
    );
    expect(byPerson(said, 'fr').map(({ name, said: each }) => [name, ids(each)])).toEqual([
      ['Ada', ['a']],
      ['Émile', ['e', 'e2']],
      ['Zoé', ['z']],
    ]);
  });

  it('is sorted by day with the newest first, and loses nothing on the way', () => {
    const moments = fc.array(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(1e12) }));
    fc.assert(
      fc.property(moments, (dates) => {
        const said = dates.map((date, index) => ({ at: date.toISOString(), index }));
        const days = byDay(said, (at) => at.toISOString().slice(0, 10));
        const flat = days.flatMap(({ said: each }) => each);
        expect(flat.map(({ index }) => index).sort((a, b) => a - b)).toEqual(said.map(({ index }) => index));
        expect(flat.map(({ at }) => at)).toEqual([...said.map(({ at }) => at)].sort().reverse());
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
