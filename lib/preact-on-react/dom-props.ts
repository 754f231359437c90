/**
 * Preact writes attributes to the DOM as they are spelt; React has spellings of its own. Only the elements that
 * frontend-shared itself creates pass through here: the application's JSX is compiled against React.
 */
import type { RefCallback } from 'react';

export type Props = Record<string, unknown>;

const reactNames: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  onDblClick: 'onDoubleClick',
  ontransitionend: 'onTransitionEnd',
};

/** `stroke-width` is `strokeWidth` to React, `data-…` and `aria-…` are left as they are. */
const isDashed = (name: string) => /^(?!data-|aria-)[a-z]+(-[a-z]+)+$/.test(name);
const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function reactName(name: string): string {
  if (Object.hasOwn(reactNames, name)) return reactNames[name] ?? name;
  return isDashed(name) ? camelCase(name) : name;
}

type Holder = { current: unknown };
const isHolder = (ref: unknown): ref is Holder => typeof ref === 'object' && ref !== null && 'current' in ref;

/** One callback for each ref object, so that React does not detach and attach on every render. */
const callbacks = new WeakMap<Holder, RefCallback<unknown>>();

/** The library's synced refs have `current` as an accessor of their class, which React refuses as a ref object. */
function reactRef(ref: unknown): unknown {
  if (!isHolder(ref) || Object.hasOwn(ref, 'current')) return ref;
  const known = callbacks.get(ref);
  if (known) return known;
  const callback: RefCallback<unknown> = (element) => {
    ref.current = element;
  };
  callbacks.set(ref, callback);
  return callback;
}

/** The same attributes as React wants them. `popover={false}` means no popover, which React would warn about. */
export function toReactProps(props: Props): Props {
  const adapted: Props = {};
  for (const [name, value] of Object.entries(props)) {
    if (name === 'popover' && value === false) continue;
    adapted[reactName(name)] = name === 'ref' ? reactRef(value) : value;
  }
  return adapted;
}
