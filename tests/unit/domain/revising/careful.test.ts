import { beforeEach, describe, expect, it } from 'vitest';
import { carefully, type Mapper } from '@/lib/domain/revising/careful';

const range = (start: number) => ({ start, end: start + 1 });
const touchy: Mapper = (ranges) =>
  ranges.map(({ start, end }) => {
    if (start === 13) throw new RangeError('Maximum call stack size exceeded');
    return { state: 'exact', start, end };
  });

describe('looking for places', () => {
  let told: string[];
  const tell = (error: unknown) => void told.push(error instanceof Error ? error.name : '');
  beforeEach(() => {
    told = [];
  });

  it('that fails for one note leaves that one without a place, and gives each other its own', () => {
    const found = carefully(() => touchy, tell)([range(1), range(13), range(20)]);
    expect(found).toEqual([
      { state: 'exact', ...range(1) },
      { state: 'orphaned' },
      { state: 'exact', ...range(20) },
    ]);
    expect(told).toEqual(['RangeError', 'RangeError']);
  });

  it('in texts that cannot be compared leaves all without a place', () => {
    const map = carefully(() => {
      throw new RangeError('Invalid string length');
    }, tell);
    expect(map([range(1), range(2)])).toEqual([{ state: 'orphaned' }, { state: 'orphaned' }]);
    expect(told).toEqual(['RangeError']);
  });
});
