import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMeasured,
  defaultWordsPerMinute,
  measure,
  minutesFor,
  paceOf,
  wordsIn,
} from '@/lib/domain/reading-pace';

const none = { words: 0, minutes: 0 };
const minute = 60_000;

describe('how long a passage takes', () => {
  it('is whole minutes at one’s pace, and never none', () => {
    expect(minutesFor(wordsIn({ start: 0, end: 230 * 6 * 14 }), 230)).toBe(14);
    expect(minutesFor(wordsIn({ start: 0, end: 230 * 6 * 14 }), 115)).toBe(28);
    expect(minutesFor(3, 230)).toBe(1);
  });

  it('is no longer for who reads faster, and no shorter for more words', () => {
    const pace = fc.integer({ min: 40, max: 900 });
    const words = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(words, words, pace, pace, (few, more, slow, fast) => {
        const [a, b] = [Math.min(few, more), Math.max(few, more)];
        const [c, d] = [Math.min(slow, fast), Math.max(slow, fast)];
        expect(minutesFor(a, c)).toBeLessThanOrEqual(minutesFor(b, c));
        expect(minutesFor(a, d)).toBeLessThanOrEqual(minutesFor(a, c));
      }),
      { seed: 230 },
    );
  });
});

describe('a pace', () => {
  it('is what most people read, until enough is known', () => {
    expect(paceOf({ chosen: null, measured: none })).toBe(defaultWordsPerMinute);
    expect(paceOf({ chosen: null, measured: { words: 200, minutes: 1 } })).toBe(defaultWordsPerMinute);
    expect(paceOf({ chosen: null, measured: { words: 800, minutes: 4 } })).toBe(200);
    expect(paceOf({ chosen: 150, measured: { words: 800, minutes: 4 } })).toBe(150);
  });

  it('is measured from reading, and from nothing else', () => {
    expect(measure(0, 1200, minute)).toEqual({ words: 200, minutes: 1 });
    expect(measure(1200, 0, minute), 'going back').toBeNull();
    expect(measure(0, 60_000, minute), 'leafing on').toBeNull();
    expect(measure(0, 6000, 30 * minute), 'having left the page open').toBeNull();
    expect(measure(0, 60, minute), 'looking away').toBeNull();
    expect(measure(0, 10, 1000), 'a twitch').toBeNull();
  });

  it('follows whoever reads otherwise than before', () => {
    let kept = { words: 0, minutes: 0 };
    for (let n = 0; n < 100; n++) kept = addMeasured(kept, { words: 300, minutes: 1 });
    expect(Math.round(kept.words / kept.minutes)).toBe(300);
    for (let n = 0; n < 300; n++) kept = addMeasured(kept, { words: 150, minutes: 1 });
    expect(Math.round(kept.words / kept.minutes)).toBeLessThan(155);
    expect(kept.minutes).toBeLessThanOrEqual(60);
  });
});
