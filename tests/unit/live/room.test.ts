import { describe, expect, it } from 'vitest';
import { mostStreams, requireRoom } from '@/lib/live/room';

const streamsOf = (userId: string, count: number) => Array.from({ length: count }, () => ({ userId }));
const refusal = (open: { userId: string }[], userId: string) => {
  try {
    requireRoom(open, userId);
    return null;
  } catch (error) {
    return error;
  }
};

describe('room for one more stream', () => {
  it('is there for everyone, until a person has too many', () => {
    const full = streamsOf('ada', mostStreams.ofOnePerson);
    expect(refusal(full.slice(1), 'ada')).toBeNull();
    expect(refusal(full, 'ada')).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 30 });
    expect(refusal(full, 'ben')).toBeNull();
  });

  it('ends for everyone where a process holds as many as it can', () => {
    const others = Array.from({ length: mostStreams.together }, (_, n) => ({ userId: `reader ${n % 500}` }));
    expect(refusal(others.slice(1), 'ada')).toBeNull();
    expect(refusal(others, 'ada')).toMatchObject({ code: 'unavailable', retryAfterSeconds: 30 });
  });
});
