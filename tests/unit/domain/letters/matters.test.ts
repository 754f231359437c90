import { describe, expect, it } from 'vitest';
import { choicesOf, matters, proposed, rhythmOf } from '@/lib/domain/letters/matters';
import { chooseConversations, chooseSaid, namesOf } from '@/lib/domain/letters/selection';

describe('what somebody is written to about', () => {
  it('is, as long as they say nothing, one letter a week and one on a day on which they were answered or named', () => {
    expect(Object.fromEntries(matters.map((matter) => [matter, rhythmOf([], matter)]))).toEqual({
      weekly: 'weekly',
      reply: 'daily',
      mention: 'daily',
      watched: 'never',
    });
  });

  it('is what they chose, and each kind can be switched off by itself', () => {
    for (const matter of matters) {
      expect(choicesOf[matter]).toContain('never');
      const chosen = [{ matter, rhythm: 'never' as const }];
      expect(matters.filter((each) => rhythmOf(chosen, each) !== rhythmOf([], each))).toEqual(
        proposed[matter] === 'never' ? [] : [matter],
      );
    }
  });

  it('is as proposed where they chose what there is not', () => {
    expect(rhythmOf([{ matter: 'weekly', rhythm: 'at_once' }], 'weekly')).toBe('weekly');
  });
});

describe('a letter that has room for some', () => {
  const talk = (threadId: string, said: number) => ({ threadId, said: Array.from({ length: said }) });

  it('tells the busiest conversations in their own order, and how many there are besides', () => {
    const all = [talk('a', 1), talk('b', 3), talk('c', 1), talk('d', 2)];
    const { shown, more } = chooseConversations(all, 2);
    expect([shown.map(({ threadId }) => threadId), more]).toEqual([['b', 'd'], 2]);
    expect(chooseConversations(all, 9)).toEqual({ shown: all, more: 0 });
  });

  it('tells first what was said to its reader', () => {
    const said = (id: string) => [1, 2, 3, 4].map((n) => ({ commentId: `${id}${n}` }));
    const all = ['a', 'b', 'c'].map((threadId) => ({ threadId, said: said(threadId) }));
    const isToThem = ({ commentId }: { commentId: string }) => commentId === 'c4';
    expect(chooseConversations(all, 1, isToThem).shown).toEqual([all[2]]);
    const { shown, more } = chooseSaid(said('c'), 2, isToThem);
    expect([shown.map(({ commentId }) => commentId), more]).toEqual([['c1', 'c4'], 2]);
  });

  it('names everybody once, in the order in which they wrote', () => {
    expect(namesOf([{ by: 'Ben' }, { by: 'Cleo' }, { by: 'Ben' }])).toEqual(['Ben', 'Cleo']);
  });
});
