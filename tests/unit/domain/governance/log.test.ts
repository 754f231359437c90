import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entryOf, replay, verifyChain, type Entry, type LogRow } from '@/lib/domain/governance';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const row: LogRow = {
  at: 5,
  actorKind: 'MEMBER',
  actorId: null,
  act: 'FLAGGED',
  caseId: 'case',
  targetId: 'c1',
};
const chained = (entries: readonly string[]): Entry[] =>
  entries.reduce<Entry[]>((before, entry, index) => {
    const prevHash = before.at(-1)?.hash ?? '';
    return [...before, { seq: index + 1, entry, prevHash, hash: sha256(prevHash + entry) }];
  }, []);

describe('a row of the log', () => {
  it('is written in one way, whatever order its fields are in, and without those that are not there', () => {
    const written =
      '{"act":"FLAGGED","actorId":null,"actorKind":"MEMBER","at":5,"caseId":"case","groupId":"g","seq":3,"targetId":"c1"}';
    expect(entryOf('g', 3, row)).toBe(written);
    expect(entryOf('g', 3, { ...row, reason: undefined })).toBe(written);
    const { act, at, ...rest } = row;
    expect(entryOf('g', 3, { at, ...rest, act })).toBe(written);
    expect(entryOf('g', 3, { ...row, outcome: ['b', 'a'] })).toContain('"outcome":["b","a"]');
    expect(JSON.parse(entryOf('g', 3, { ...row, reason: 'says “no” \n' }))).toMatchObject({
      reason: 'says “no” \n',
    });
  });
});

describe('the chain', () => {
  const whole = chained(['one', 'two', 'three']);
  it('is whole as it was written, and says where it is not', async () => {
    expect(await verifyChain([], sha256)).toEqual({ whole: true, head: '' });
    expect(await verifyChain(whole, sha256)).toEqual({ whole: true, head: whole[2]?.hash });
    const changed = whole.map((each) => (each.seq === 2 ? { ...each, entry: 'other' } : each));
    expect(await verifyChain(changed, sha256)).toEqual({ whole: false, atSeq: 2 });
    const swapped = whole.map((each) => ({ ...each, seq: each.seq === 2 ? 4 : each.seq }));
    expect(await verifyChain(swapped, sha256)).toEqual({ whole: false, atSeq: 2 });
    expect(await verifyChain(whole.slice(1), sha256)).toEqual({ whole: false, atSeq: 1 });
    expect(await verifyChain(whole, async (text) => sha256(text))).toMatchObject({ whole: true });
  });
});

describe('from the log alone', () => {
  it('what is sealed is told before what is hidden, and that before what is folded', () => {
    const of = (caseId: string, rest: Partial<LogRow>): LogRow => ({ ...row, caseId, ...rest });
    const rows = [
      of('first', { act: 'FOLDED' }),
      of('second', { act: 'DECIDED', sanction: 'HIDE' }),
      of('third', { act: 'SEALED' }),
    ];
    const held = (n: number) => replay(rows.slice(0, n)).holdings.get('c1');
    expect(held(0)).toBeUndefined();
    expect(held(1)).toEqual({ as: 'folded', caseId: 'first' });
    expect(held(2)).toEqual({ as: 'hidden', caseId: 'second' });
    expect(held(3)).toEqual({ as: 'sealed', caseId: 'third' });
    const undone = [
      ...rows,
      of('third', { act: 'UNSEALED' }),
      of('second', { act: 'UNDONE', sanction: 'HIDE' }),
    ];
    expect(replay(undone).holdings.get('c1')).toEqual({ as: 'folded', caseId: 'first' });
  });
});
