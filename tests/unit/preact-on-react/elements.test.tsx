import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { cloneElement, Fragment, toChildArray } from '@/lib/preact-on-react';
import { jsx, jsxs } from '@/lib/preact-on-react/jsx-runtime';

test('an element of the DOM gets React’s names', () => {
  const path = jsx('path', { 'fill-rule': 'evenodd', class: 'ink' });
  expect(renderToStaticMarkup(path)).toBe('<path fill-rule="evenodd" class="ink"></path>');
});

test('a component gets its props as they are', () => {
  const Shown = (props: { class: string }) => <b>{props.class}</b>;
  expect(renderToStaticMarkup(jsx(Shown, { class: 'ink' }))).toBe('<b>ink</b>');
});

test('a Fragment keeps its children and drops the rest', () => {
  expect(renderToStaticMarkup(jsxs(Fragment, { direction: 'in', children: ['a', 'b'] }))).toBe('ab');
  expect(renderToStaticMarkup(jsx(Fragment, { direction: 'in' }))).toBe('');
});

test('a clone merges a class into what had a className', () => {
  expect(renderToStaticMarkup(cloneElement(<i className="mine" />, { class: 'theirs' }))).toBe(
    '<i class="theirs"></i>',
  );
  expect(renderToStaticMarkup(cloneElement(<i className="mine" />))).toBe('<i class="mine"></i>');
});

test('children come as a list', () => {
  expect(toChildArray(['a', null, <b key="b" />])).toHaveLength(2);
});
