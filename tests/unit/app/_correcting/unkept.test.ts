import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countUnkept, openUnkept, removeUnkept } from '@/app/_correcting/_client/unkept';
import { randomId } from '@/lib/domain/ids';

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

const [textId, basedOnId] = [randomId(), randomId()];
const typed = (index: number) => ({
  ...{ basedOnId, index },
  field: { words: 'They sailed.\n', kind: 'paragraph', on: true },
  was: 'what-it-was',
});

describe('what is typed in a correction and not yet kept', () => {
  beforeEach(() => void vi.stubGlobal('localStorage', storage()));
  afterEach(() => void vi.unstubAllGlobals());

  it('is found again by whoever typed it, in that text alone, until it is kept', () => {
    const unkept = openUnkept('ann', textId);
    for (const index of [3, 12]) expect(unkept.save(typed(index))).toBe(true);
    expect(openUnkept('ann', textId).list()).toEqual([typed(3), typed(12)]);
    expect([...openUnkept('abe', textId).list(), ...openUnkept('ann', randomId()).list()]).toEqual([]);
    unkept.remove(typed(3));
    expect(openUnkept('ann', textId).list()).toEqual([typed(12)]);
  });

  it('that came late is beside what is typed there now, and goes by itself', () => {
    const unkept = openUnkept('ann', textId);
    const late = { ...typed(3), late: true } as const;
    for (const each of [typed(3), late]) unkept.save(each);
    expect(unkept.list()).toEqual([typed(3), late]);
    unkept.remove(typed(3));
    expect(unkept.list()).toEqual([late]);
    unkept.remove(late);
    expect(unkept.list()).toEqual([]);
  });

  it('leaves the browser with who signs out, and with nobody else', () => {
    openUnkept('ann', textId).save(typed(3));
    openUnkept('abe', textId).save(typed(3));
    expect(countUnkept('ann')).toBe(1);
    removeUnkept('ann');
    expect([countUnkept('ann'), countUnkept('abe')]).toEqual([0, 1]);
  });

  it('is refused by a browser that stores nothing, without a fault', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(openUnkept('ann', textId).save(typed(3))).toBe(false);
    expect(openUnkept('ann', textId).list()).toEqual([]);
  });
});
