import { describe, expect, it } from 'vitest';
import { claimMs, letterKinds, nextTry, waitAfter } from '@/lib/domain/letters/trying';

const createdAt = new Date('2026-11-22T08:00:00Z');

describe('a letter that could not be sent', () => {
  it('is tried again after a minute, then later and later, at last every hour', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((attempts) => waitAfter(attempts) / 60_000)).toEqual([
      1, 2, 5, 15, 30, 60, 60,
    ]);
  });

  it('is given up when it would tell what is over', () => {
    const after = (hours: number, kind: (typeof letterKinds)[number]) =>
      nextTry({ kind, attempts: 9, createdAt }, new Date(createdAt.getTime() + hours * 3_600_000)) !== null;
    expect([70, 72].map((hours) => after(hours, 'weekly'))).toEqual([true, false]);
    expect([18, 20].map((hours) => after(hours, 'daily'))).toEqual([true, false]);
    expect([10, 12].map((hours) => after(hours, 'message'))).toEqual([true, false]);
  });

  it('ends, of whatever kind, and is tried a few times before', () => {
    for (const kind of letterKinds) {
      let now = createdAt;
      let attempts = 0;
      for (let next: Date | null = now; next; next = nextTry({ kind, attempts, createdAt }, now)) {
        now = next;
        attempts += 1;
        expect(attempts).toBeLessThan(200);
      }
      expect(attempts).toBeGreaterThan(10);
    }
  });

  it('is in nobody else’s hands while the mail server is waited for', () => {
    expect(claimMs).toBeGreaterThan(3 * 20_000);
  });
});
