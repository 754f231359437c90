import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Send } from '@/app/_reader/api';
import { Keeper } from '@/app/_reader/writing/keeper';
import { Shelf } from '@/app/_reader/writing/shelf';

describe('a keeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps what is written also after one save that failed as nothing should', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const asked: string[] = [];
    let fault: Error | null = new Error('unexpected');
    const send: Send = <T>(_method: string, url: string) => {
      asked.push(url);
      if (fault) throw fault;
      return Promise.resolve({ ok: true, data: { version: 1 } as T });
    };
    const shelf = new Shelf('text', {
      list: () => [],
      save: () => true,
      remove: () => true,
      watch: () => () => undefined,
    });
    const keeper = new Keeper('text', shelf, send);
    shelf.type({ kind: 'reply', id: 'r1', threadId: 't1', parentId: null, body: 'Kept.' });
    await keeper.now();
    expect(reported).toHaveBeenCalledWith(fault);
    expect(shelf.held('r1')).toMatchObject({ changed: true, draft: { body: 'Kept.' } });
    fault = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual(['/api/drafts/r1', '/api/drafts/r1']);
    expect(shelf.held('r1')).toMatchObject({ changed: false, seen: 1 });
    reported.mockRestore();
  });
});
