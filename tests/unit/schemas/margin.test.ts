import { describe, expect, it, test } from 'vitest';
import { foundGroupForm, inviteForm } from '@/lib/schemas/group';
import { commentEdit, eventsQuery, marginQuery, newAnnotation, newComment } from '@/lib/schemas/margin';

const id = 'abcdefgh12345678';
const comment = { clientId: id, body: 'Words.' };
const annotation = {
  clientId: id,
  textId: id,
  revisionId: id,
  passage: { start: 0, end: 5, exact: 'words' },
  audience: { kind: 'self' },
  comment,
};
const at = (place: object) => ({ passage: { ...annotation.passage, ...place } });
const body = (text: unknown) => newComment.safeParse({ clientId: id, parentId: null, body: text });

describe('the words of a comment', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0'],
    ['a NUL', '\u0000'],
    ['too many', 'a'.repeat(20_001)],
    ['no text', 7],
    ['a list', ['a']],
  ])('are not %s', (_, text) => expect(body(text).success).toBe(false));

  it('may be 20,000 characters', () => expect(body('a'.repeat(20_000)).success).toBe(true));

  it('are kept in one form, whatever machine they were typed on', () => {
    expect(body('a\r\nb\rc\u0000 e\u0301').data?.body).toBe('a\nb\nc \u00e9');
  });

  it('are otherwise left as they are', () => {
    const text = '  > <b>&amp;</b>\n\n\t1. 😀  ';
    expect(body(text).data?.body).toBe(text);
  });
});

describe('a new annotation', () => {
  it('is taken as it is', () => expect(newAnnotation.parse(annotation)).toEqual(annotation));

  test.each<[string, object]>([
    ['a negative start', at({ start: -1 })],
    ['half a character', at({ start: 0.5 })],
    ['a start that is no number', at({ start: '0' })],
    ['an endless end', at({ end: Infinity })],
    ['no words', at({ exact: '' })],
    ['more words than a passage has', at({ exact: 'a'.repeat(20_001) })],
    ['an id that is a path', { textId: '../../etc/passwd' }],
    ['an id that is a list', { textId: [id] }],
    ['an id that is a query', { clientId: { contains: '' } }],
    ['an audience that nobody knows', { audience: { kind: 'everyone' } }],
    ['a group without its id', { audience: { kind: 'group' } }],
    ['no comment', { comment: undefined }],
  ])('is refused with %s', (_, fields) => {
    expect(newAnnotation.safeParse({ ...annotation, ...fields }).success).toBe(false);
  });

  it('may mark without a word, or speak of the whole text, and not neither', () => {
    const silent = { ...annotation, comment: null };
    const whole = { ...annotation, passage: null };
    expect(newAnnotation.parse(silent)).toEqual(silent);
    expect(newAnnotation.parse(whole)).toEqual(whole);
    expect(newAnnotation.safeParse({ ...silent, passage: null }).success).toBe(false);
  });

  it('has no author of its own choosing, and no id', () => {
    const parsed = newAnnotation.parse({ ...annotation, authorId: 'ben', id, createdAt: '1871-03-18' });
    expect(parsed).toEqual(annotation);
  });
});

test.each([0, -1, 1.5, '1', null])('an edit names the version that one saw, and not %j', (version) => {
  expect(commentEdit.safeParse({ version, body: 'x' }).success).toBe(false);
});

test('an address asks for one group and one cursor of bounded length', () => {
  expect(marginQuery.safeParse({ group: 'x' }).success).toBe(false);
  expect(marginQuery.parse({})).toEqual({});
  expect(eventsQuery.safeParse({}).success).toBe(false);
  expect(eventsQuery.safeParse({ after: 'a'.repeat(201) }).success).toBe(false);
});

describe('a new group', () => {
  test.each(['', '  ', '\u200b', 'a'.repeat(81)])('is not called %j', (name) => {
    expect(foundGroupForm.safeParse({ clientId: id, name, description: '' }).success).toBe(false);
  });

  it('needs no description', () => {
    expect(foundGroupForm.parse({ clientId: id, name: ' Thursday \n group ' })).toEqual({
      clientId: id,
      name: 'Thursday group',
      description: '',
    });
  });
});

test.each(['0', '2', '365', '-1', 'x', '', '1e9'])(
  'an invitation is good for a day, a week or a month, not %j',
  (days) => {
    expect(inviteForm.safeParse({ groupId: id, days }).success).toBe(false);
    expect(inviteForm.parse({ groupId: id, days: '7' }).days).toBe(7);
  },
);
