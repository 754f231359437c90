/**
 * Stands in for `preact`: as much of it as @hypothesis/frontend-shared 10 uses, at run time and in its declarations,
 * on React. Named in next.config.js, tsconfig.json and vitest.config.mts. Nothing else may import `preact`.
 */
import * as React from 'react';
import type { Root } from 'react-dom/client';
import { toReactProps, type Props } from './dom-props';

export { Component, createContext, createRef, Fragment, isValidElement } from 'react';

export const toChildArray = (children: React.ReactNode) => React.Children.toArray(children);

/** `class` is merged into elements and components alike, so both get it as the `className` they know. */
export function cloneElement(
  element: React.ReactElement<Props>,
  props?: Props | null,
  ...children: React.ReactNode[]
) {
  return React.cloneElement(element, props ? toReactProps(props) : undefined, ...children);
}

/** Used by `confirm()` alone, which draws outside the page's tree; so react-dom's client is loaded on demand. */
const roots = new WeakMap<Element, Promise<Root>>();

export function render(node: React.ReactNode, container: Element): void {
  const existing = roots.get(container);
  if (node === null) {
    roots.delete(container);
    void existing?.then((root) => root.unmount());
    return;
  }
  const root = existing ?? import('react-dom/client').then((dom) => dom.createRoot(container));
  roots.set(container, root);
  void root.then((ready) => ready.render(node));
}

export type ComponentChild = React.ReactNode;
export type ComponentChildren = React.ReactNode;
export type ComponentProps<T extends React.ElementType> = React.ComponentProps<T>;
export type Context<T> = React.Context<T>;
export type FunctionComponent<P = object> = (props: P & { children?: React.ReactNode }) => React.ReactNode;
export type FunctionalComponent<P = object> = FunctionComponent<P>;
export type Ref<T> = React.Ref<T>;
export type RefObject<T> = { current: T | null };
export type VNode = React.ReactElement;

// The library's declarations say `JSX.Element`, so this has to be a namespace.
// eslint-disable-next-line @typescript-eslint/no-namespace
export declare namespace JSX {
  type Element = React.JSX.Element;
  type IntrinsicAttributes = React.JSX.IntrinsicAttributes;
  type CSSProperties = React.CSSProperties;
  type HTMLAttributes<T = HTMLElement> = React.HTMLAttributes<T>;
  type AnchorHTMLAttributes<T = HTMLAnchorElement> = React.AnchorHTMLAttributes<T>;
  type ButtonHTMLAttributes<T = HTMLButtonElement> = React.ButtonHTMLAttributes<T>;
  type InputHTMLAttributes<T = HTMLInputElement> = React.InputHTMLAttributes<T>;
  type TextareaHTMLAttributes<T = HTMLTextAreaElement> = React.TextareaHTMLAttributes<T>;
  type TdHTMLAttributes<T = HTMLTableCellElement> = React.TdHTMLAttributes<T>;
  type SVGAttributes<T = SVGSVGElement> = React.SVGAttributes<T>;
}
