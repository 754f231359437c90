import { describe, expect, test } from 'vitest';
import { toReactProps } from '@/lib/preact-on-react/dom-props';

describe('attributes as React spells them', () => {
  test.each([
    ['class', 'className'],
    ['for', 'htmlFor'],
    ['onDblClick', 'onDoubleClick'],
    ['ontransitionend', 'onTransitionEnd'],
    ['fill-rule', 'fillRule'],
    ['stroke-linecap', 'strokeLinecap'],
    ['data-component', 'data-component'],
    ['aria-label', 'aria-label'],
    ['onClick', 'onClick'],
    ['viewBox', 'viewBox'],
    ['constructor', 'constructor'],
  ])('%s is %s', (given, expected) => {
    expect(toReactProps({ [given]: 'x' })).toEqual({ [expected]: 'x' });
  });

  test('popover={false} is no popover at all, and another value stays', () => {
    expect(toReactProps({ popover: false })).toEqual({});
    expect(toReactProps({ popover: 'auto' })).toEqual({ popover: 'auto' });
  });
});

describe('refs', () => {
  class Synced {
    held: unknown = null;
    get current() {
      return this.held;
    }
    set current(value: unknown) {
      this.held = value;
    }
  }

  test('an object with a current of its own, a callback and null are passed on', () => {
    for (const ref of [{ current: null }, () => {}, null, undefined])
      expect(toReactProps({ ref }).ref).toBe(ref);
  });

  test('an accessor becomes one callback, the same on every render, that sets it', () => {
    const ref = new Synced();
    const callback = toReactProps({ ref }).ref;
    expect(toReactProps({ ref }).ref).toBe(callback);
    if (typeof callback !== 'function') throw new Error('expected a callback');
    callback('element');
    expect(ref.held).toBe('element');
  });
});
