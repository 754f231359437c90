import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLocalDrafts, removeDrafts, storeAgain } from '@/app/_reader/writing/local';
import type { Draft } from '@/lib/domain/drafts/draft';
import { randomId } from '@/lib/domain/ids';
import { hold } from '@/lib/domain/drafts/held';
import { draftSave } from '@/lib/schemas/draft';

/** A browser's storage: what is stored are its own properties, as in a real one. */
function storage() {
  const methods = {
    getItem(key: string) {
      return Object.getOwnPropertyDescriptor(this, key)?.value as string | undefined;
    },
    setItem(key: string, value: string) {
      Object.assign(this, { [key]: value });
    },
    removeItem(key: string) {
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.create(methods) as typeof methods;
}

const textId = randomId();
const long = 'long '.repeat(5_000);
const drafts: Draft[] = [
  { kind: 'reply', id: randomId(), threadId: randomId(), parentId: null, body: long },
  {
    kind: 'note',
    id: randomId(),
    commentClientId: randomId(),
    textId,
    revisionId: randomId(),
    groupId: null,
    passage: { start: 0, end: long.length, exact: long },
    audience: { kind: 'self' },
    body: 'About much.',
  },
];

describe('the drafts that a browser stores', () => {
  beforeEach(() => void vi.stubGlobal('localStorage', storage()));
  afterEach(() => void vi.unstubAllGlobals());

  it.each(drafts)('are all there again, though the server would not take one ($kind)', (draft) => {
    openLocalDrafts('ann', textId).save(hold(textId, draft, draft.id));
    expect(openLocalDrafts('ann', textId).list()).toMatchObject([{ draft }]);
    const save = { textId, seen: { version: 0, writes: [] }, writeId: randomId(), draft };
    expect(draftSave.safeParse(save).success).toBe(false);
  });

  it('do not come back from the page that is left while its author signs out', () => {
    const [draft] = drafts;
    if (!draft) throw new Error('no draft');
    const held = hold(textId, draft, draft.id);
    const drafting = openLocalDrafts('ann', textId);
    drafting.save({ ...held, changed: true });
    removeDrafts('ann', 'all');
    // A late answer: the page stores what it now knows.
    expect(drafting.save(held)).toBe(false);
    expect(drafting.list()).toEqual([]);
    // Somebody else's page is another matter, and so is hers once she is signed in again, or still.
    expect(openLocalDrafts('ben', textId).save(held)).toBe(true);
    storeAgain('ann');
    expect(drafting.save(held)).toBe(true);
    removeDrafts('ann', 'all');
    expect(openLocalDrafts('ann', textId).save(held)).toBe(true);
  });
});
