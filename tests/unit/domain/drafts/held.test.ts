/** What becomes of a draft here when it meets the server’s, case by case. The laws over all cases are in laws.test.ts. */
import { describe, expect, it, test } from 'vitest';
import * as held from '@/lib/domain/drafts/held';
import type { Held } from '@/lib/domain/drafts/held';
import { toDraft } from './devices';

const stored = (version: number, body: string | null, writeId = 'theirs') => ({
  id: 'd',
  textId: 'text',
  version,
  writeId,
  draft: body === null ? null : toDraft(body),
});
const kept = (body: string, seen = 1): Held => held.hold('text', toDraft(body), 'd', seen);
const changed = (body: string, seen = 1): Held => held.write(kept('before', seen), toDraft(body));
const gone = (seen = 1) => held.discard(kept('before', seen));

type Row = [what: string, here: Held, there: ReturnType<typeof stored>, expected: Partial<Held>];
const rows: Row[] = [
  ['what is as the server had it follows it', kept('a'), stored(2, 'b'), { draft: toDraft('b'), seen: 2 }],
  ['and goes with it', kept('a'), stored(2, null), { draft: null, changed: false }],
  ['an older answer says nothing', kept('a', 3), stored(2, 'b'), { draft: toDraft('a'), seen: 3 }],
  [
    'what was changed on both is shown twice',
    changed('a'),
    stored(2, 'b'),
    { draft: toDraft('a'), other: { version: 2, draft: toDraft('b') } },
  ],
  [
    'what was changed here and is over elsewhere stays',
    changed('a'),
    stored(2, null),
    { draft: toDraft('a'), other: { version: 2, draft: null } },
  ],
  [
    'what was changed to the same is the same',
    changed('a'),
    stored(2, 'a'),
    { changed: false, seen: 2, other: null },
  ],
  [
    'what was thrown away here and changed elsewhere is back',
    gone(),
    stored(2, 'b'),
    { draft: toDraft('b'), seen: 2, other: null, changed: false },
  ],
  ['what was thrown away on both is over', gone(), stored(2, null), { draft: null, changed: false }],
  [
    'what is over leaves room for what is begun',
    changed('a', 0),
    stored(4, null),
    { draft: toDraft('a'), seen: 4, changed: true, other: null },
  ],
];

describe('a draft that meets the server’s', () => {
  test.each(rows)('%s', (_, here, there, expected) => {
    expect(held.meet(here, there)).toMatchObject(expected);
  });

  it('knows what it sent itself, though no answer came', () => {
    const sent = held.name(changed('a'), 'first');
    const typedOn = held.write(sent, toDraft('a b'));
    expect(held.meet(sent, stored(2, 'a', 'first'))).toMatchObject({ seen: 2, changed: false, other: null });
    expect(held.meet(typedOn, stored(2, 'a', 'first'))).toMatchObject({
      seen: 2,
      changed: true,
      other: null,
    });
  });
});

describe('a list in which a draft is missing', () => {
  it('takes away what the server had, and it alone', () => {
    expect(held.isOver(held.missing(kept('a'), kept('a')))).toBe(true);
    expect(held.missing(changed('a'), kept('a')).draft).toEqual(toDraft('a'));
    expect(held.missing(kept('a', 0), kept('a', 0)).draft).toEqual(toDraft('a'));
  });

  it('takes nothing away that was acknowledged after it was asked for', () => {
    expect(held.missing(kept('a', 2), changed('a', 1)).draft).toEqual(toDraft('a'));
    expect(held.missing(kept('a', 2), kept('a', 1)).draft).toEqual(toDraft('a'));
    expect(held.missing(kept('a', 1), undefined).draft).toEqual(toDraft('a'));
  });
});

describe('what is sent', () => {
  it('has one name for as long as it is the same, and another once it is changed', () => {
    const first = held.name(changed('a'), 'first');
    expect(held.name(first, 'second')).toBe(first);
    expect(held.name(held.write(first, toDraft('b')), 'second')).toMatchObject({
      named: 'second',
      sent: ['first', 'second'],
    });
  });

  it('waits for a choice, and for what is on its way to be posted', () => {
    expect(held.isToSend(changed('a'))).toBe(true);
    expect(held.isToSend(kept('a'))).toBe(false);
    expect(held.isToSend(held.meet(changed('a'), stored(2, 'b')))).toBe(false);
    expect(held.isToSend(held.post(changed('a'), 1))).toBe(false);
  });

  it('is nothing, for a draft with nothing in it that the server never had', () => {
    expect(held.isOver(held.discard(held.hold('text', toDraft('a'), 'd')))).toBe(true);
    expect(held.isOver(gone())).toBe(false);
    expect(held.isOver(held.acknowledge(held.name(gone(), 'x'), 'x', 2))).toBe(true);
  });
});

describe('a choice between two wordings', () => {
  const two = held.meet(changed('mine'), stored(5, 'theirs'));
  it.each([
    ['mine', { draft: toDraft('mine'), seen: 5, changed: true, other: null }],
    ['theirs', { draft: toDraft('theirs'), seen: 5, changed: false, other: null }],
    ['both', { draft: toDraft('theirs\n\nmine'), seen: 5, changed: true, other: null }],
  ] as const)('%s', (choice, expected) => expect(held.choose(two, choice)).toMatchObject(expected));

  it('is throwing one’s own away, when one does', () => {
    expect(held.discard(two)).toMatchObject({ draft: toDraft('theirs'), seen: 5, changed: false });
  });

  it('of what is over elsewhere keeps it, under its next version', () => {
    const over = held.meet(changed('mine'), stored(5, null));
    expect(held.choose(over, 'mine')).toMatchObject({ draft: toDraft('mine'), seen: 5, changed: true });
  });
});

describe('what stands posted under the draft’s id', () => {
  const sent = held.sendOff(held.post(changed('a'), 1), 'a');
  it('is done with the same words, one’s own to amend, or another device’s', () => {
    expect(held.answer(sent, 'a')).toBe('done');
    expect(held.answer(held.write(sent, toDraft('b')), 'a')).toBe('amend');
    expect(held.answer(sent, 'c')).toBe('differs');
  });

  it('is remembered as one’s own when the draft is taken back', () => {
    const back = held.takeBack(sent);
    expect(held.isToSend(back)).toBe(true);
    expect(held.answer(held.write(back, toDraft('b')), 'a')).toBe('amend');
  });
});
