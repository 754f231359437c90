import { describe, expect, it, test } from 'vitest';
import { answerOf, isOpenQuestion } from '@/lib/domain/threading/standing';

const author = { id: 'ann' };
const said = (id: string, by: string, removed = false) => ({ id, author: { id: by }, removed });
const asked = said('q', 'ann');
const reply = said('r', 'abe');

describe('a question is open', () => {
  const question = { author, question: true };
  test.each([
    ['while nothing answers it', question, [asked, reply], true],
    ['not before it is one', { author }, [asked], false],
    ['not once a reply answers it', { ...question, answerId: 'r' }, [asked, reply], false],
    [
      'again once that reply is removed',
      { ...question, answerId: 'r' },
      [asked, said('r', 'abe', true)],
      true,
    ],
    [
      'again once that reply is hidden',
      { ...question, answerId: 'r' },
      [asked, { ...reply, held: { as: 'hidden' as const } }],
      true,
    ],
    [
      'not when readers have only folded it',
      { ...question, answerId: 'r' },
      [asked, { ...reply, held: { as: 'folded' as const } }],
      false,
    ],
    ['not when it is sealed itself', question, [{ ...asked, held: { as: 'sealed' as const } }], false],
    ['not at rest', { ...question, rested: { at: '', by: author } }, [asked], false],
    ['not when its asker left nothing of it', question, [said('q', 'ann', true), reply], false],
  ])('%s', (_, thread, comments, open) => {
    expect(isOpenQuestion({ thread, comments })).toBe(open);
  });
});

it('an answer that is not here answers nothing here', () => {
  expect(
    answerOf({ thread: { author, question: true, answerId: 'elsewhere' }, comments: [asked] }),
  ).toBeNull();
});
