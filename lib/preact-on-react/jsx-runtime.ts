/** Stands in for `preact/jsx-runtime`: makes React elements out of what the library's compiled JSX asks for. */
import type { ElementType, Key, ReactElement } from 'react';
import { Fragment, jsx as reactJsx, jsxs as reactJsxs } from 'react/jsx-runtime';
import { toReactProps, type Props } from './dom-props';

type Factory = (type: ElementType, props: Props, key?: Key) => ReactElement;

/** The library's dialog gives its Fragment a transition's props; React's takes children and nothing else. */
function adapt(type: ElementType, props: Props): Props {
  if (typeof type === 'string') return toReactProps(props);
  if (type === Fragment) return 'children' in props ? { children: props.children } : {};
  return props;
}

const adapting =
  (make: Factory): Factory =>
  (type, props, key) =>
    make(type, adapt(type, props), key);

export const jsx = adapting(reactJsx);
export const jsxs = adapting(reactJsxs);
export const jsxDEV = jsx;
export { Fragment };
