/** Every component that the application may use of frontend-shared, rendered as the server does and in silence. */
import { createElement, type ComponentType, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as shared from '@/app/_ui/frontend-shared';

const nothing = () => {};
const anchor = { current: undefined };
const rows = [{ id: 1, title: 'A' }];

const samples: Record<string, ReactNode> = {
  Checkbox: <shared.Checkbox defaultChecked>Yes</shared.Checkbox>,
  CloseButton: <shared.CloseButton onClick={nothing} />,
  DataTable: (
    <shared.Scroll>
      <shared.DataTable title="Rows" rows={rows} columns={[{ field: 'title', label: 'Title' }]} />
    </shared.Scroll>
  ),
  Dialog: <shared.Dialog title="Title">Body</shared.Dialog>,
  IconButton: <shared.IconButton icon={shared.EditIcon} title="Edit" />,
  Input: <shared.Input aria-label="Name" />,
  InputGroup: <shared.InputGroup>inside</shared.InputGroup>,
  LinkButton: <shared.LinkButton>Go</shared.LinkButton>,
  ModalDialog: <shared.ModalDialog title="Title">Body</shared.ModalDialog>,
  MultiSelect: (
    <shared.MultiSelect aria-label="Some" value={['a']} onChange={nothing} buttonContent="a">
      <shared.MultiSelectOption value="a">A</shared.MultiSelectOption>
    </shared.MultiSelect>
  ),
  PlainButton: <shared.PlainButton icon={shared.CheckIcon}>Press</shared.PlainButton>,
  Popover: (
    <shared.Popover open={false} onClose={nothing} anchorElementRef={anchor}>
      inside
    </shared.Popover>
  ),
  RadioButton: (
    <shared.RadioButton checked onChange={nothing}>
      One
    </shared.RadioButton>
  ),
  RadioGroup: (
    <shared.RadioGroup aria-label="One of" selected="a" onChange={nothing}>
      <shared.RadioGroupRadio value="a">A</shared.RadioGroupRadio>
    </shared.RadioGroup>
  ),
  Scroll: <shared.Scroll>inside</shared.Scroll>,
  ScrollBox: <shared.ScrollBox>inside</shared.ScrollBox>,
  ScrollContainer: <shared.ScrollContainer>inside</shared.ScrollContainer>,
  ScrollContent: <shared.ScrollContent>inside</shared.ScrollContent>,
  Select: (
    <shared.Select aria-label="One" value="a" onChange={nothing} buttonContent="a">
      <shared.SelectOption value="a">A</shared.SelectOption>
    </shared.Select>
  ),
  Slider: <shared.Slider direction="out">inside</shared.Slider>,
  Spinner: <shared.Spinner />,
  SpinnerOverlay: <shared.SpinnerOverlay />,
  Table: (
    <shared.Table title="Rows">
      <shared.TableHead>
        <shared.TableRow>
          <shared.TableCell>Head</shared.TableCell>
        </shared.TableRow>
      </shared.TableHead>
      <shared.TableBody>
        <shared.TableRow>
          <shared.TableCell>Body</shared.TableCell>
        </shared.TableRow>
      </shared.TableBody>
      <shared.TableFoot>
        <shared.TableRow>
          <shared.TableCell>Foot</shared.TableCell>
        </shared.TableRow>
      </shared.TableFoot>
    </shared.Table>
  ),
  TabList: (
    <shared.TabList>
      <shared.Tab selected>One</shared.Tab>
    </shared.TabList>
  ),
  Textarea: <shared.Textarea aria-label="Text" />,
};

const parts = /^(Table.+|Tab|SelectOption|MultiSelectOption|RadioGroupRadio)$/;
const names = Object.keys(shared).filter((name) => /^[A-Z]/.test(name));
const icons: [string, ComponentType][] = Object.entries(shared).flatMap(([name, value]) =>
  name.endsWith('Icon') ? [[name, value as ComponentType] as [string, ComponentType]] : [],
);

let complaints: unknown[];
beforeEach(() => {
  complaints = [];
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void complaints.push(words));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('on the server', () => {
  test.each(Object.entries(samples))('%s renders in silence, without a style attribute', (_, sample) => {
    const markup = renderToStaticMarkup(sample);
    expect(complaints).toEqual([]);
    expect(markup).not.toContain(' style=');
  });

  test.each(icons)('%s is a drawing', (_, Icon) => {
    expect(renderToStaticMarkup(createElement(Icon))).toMatch(/^<svg/);
    expect(complaints).toEqual([]);
  });

  test('dialogs wait for the browser', () => {
    expect(renderToStaticMarkup(samples.Dialog)).toBe('');
    expect(renderToStaticMarkup(samples.ModalDialog)).toBe('');
  });
});

test('every component that is exported has a sample', () => {
  const shown = (name: string) => name in samples || name.endsWith('Icon') || parts.test(name);
  expect(names.filter((name) => !shown(name))).toEqual([]);
});
