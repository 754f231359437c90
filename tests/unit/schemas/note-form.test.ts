import { describe, expect, it, test } from 'vitest';
import { noteForm, replyForm } from '@/lib/schemas/note-form';

const id = 'abcdefgh12345678';
const note = {
  textId: id,
  block: 'p2',
  view: '',
  clientId: id,
  commentClientId: id,
  revisionId: id,
  audience: '',
  kind: 'comment',
  body: 'Words.',
};
const problemsOf = (fields: object) =>
  noteForm
    .safeParse({ ...note, ...fields })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the form of a note', () => {
  it('names a block and those of its sentences that are ticked', () => {
    expect(noteForm.parse({ ...note, 'sentence-3': 'on', 'sentence-1': 'on', 'sentence-x': 'on' })).toEqual({
      textId: id,
      name: 'p2',
      view: { kind: 'self' },
      clientId: id,
      commentClientId: id,
      revisionId: id,
      audience: { kind: 'self' },
      sentences: [3, 1],
      body: 'Words.',
    });
  });

  it('says of which groups its page said that their members alone read it', () => {
    expect(noteForm.parse({ ...note, among: `${id} other-group-id ..` })).toMatchObject({
      amongMembers: [id, 'other-group-id'],
    });
    expect(noteForm.parse({ ...note, among: '' })).not.toHaveProperty('amongMembers');
  });

  it('is about the whole text where it names no block', () => {
    expect(noteForm.parse({ ...note, block: '', view: 'all', audience: id })).toMatchObject({
      name: null,
      view: { kind: 'all' },
      audience: { kind: 'group', groupId: id },
    });
  });

  it('wants words for a note and none for a highlight, so that none are lost', () => {
    expect(noteForm.parse({ ...note, kind: 'highlight', body: ' ' }).body).toBeNull();
    expect(problemsOf({ kind: 'highlight' })).toEqual(['body: highlight_with_words']);
    expect(problemsOf({ body: ' \n' })).toEqual(['body: required']);
    expect(problemsOf({ body: 'a'.repeat(20_001) })).toEqual(['body: too_long']);
  });

  it('counts a line break as one character, as the field did', () => {
    expect(noteForm.parse({ ...note, body: 'a\r\n'.repeat(10_000) }).body).toHaveLength(20_000);
  });

  it('keeps words in one form', () => {
    expect(noteForm.parse({ ...note, body: 'a\r\nb\u0000 e\u0301' }).body).toBe('a\nb \u00e9');
  });

  test.each([
    { textId: '..' },
    { view: 'every one' },
    { audience: 'a b' },
    { block: 'p'.repeat(41) },
    { clientId: '' },
  ])('is refused with %j', (fields) => expect(problemsOf(fields)).toHaveLength(1));
});

describe('the form of a reply', () => {
  it('answers a comment, or the highlight itself', () => {
    const reply = {
      textId: id,
      block: 'p2',
      view: id,
      clientId: id,
      threadId: id,
      parentId: '',
      body: 'Yes.',
    };
    expect(replyForm.parse(reply)).toMatchObject({ parentId: null, view: { kind: 'group', groupId: id } });
    expect(replyForm.parse({ ...reply, parentId: id }).parentId).toBe(id);
    expect(replyForm.safeParse({ ...reply, body: ' ' }).success).toBe(false);
  });
});
