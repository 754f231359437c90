import { expect, test } from 'vitest';
import { toAudience, toGroupId } from '@/lib/domain/audience';

test.each([null, 'a-group'])('an audience and its group’s id are two ways to say the same: %s', (groupId) => {
  expect(toGroupId(toAudience(groupId))).toBe(groupId);
});

test('no group means the author alone, and nothing wider', () => {
  expect(toAudience(null)).toEqual({ kind: 'self' });
});
