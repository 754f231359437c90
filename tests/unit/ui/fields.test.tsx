import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CheckField } from '@/app/_ui/CheckField';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { FileField } from '@/app/_ui/FileField';
import { SelectField } from '@/app/_ui/SelectField';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { TextField } from '@/app/_ui/TextField';

const words = { id: 'f', label: 'Label', hint: 'Hint', error: 'Error' };
const options = [{ value: 'a', label: 'A' }];

const controls: [string, ReactNode][] = [
  ['TextField', <TextField key="1" {...words} name="n" />],
  ['TextAreaField', <TextAreaField key="2" {...words} name="n" />],
  ['SelectField', <SelectField key="3" {...words} name="n" options={options} />],
  ['FileField', <FileField key="4" {...words} name="n" />],
  ['CheckField', <CheckField key="5" {...words} name="n" />],
];

describe.each(controls)('%s', (_, control) => {
  const markup = renderToStaticMarkup(control);
  test('is labelled, described by its hint and its error, and marked as wrong', () => {
    expect(markup).toContain('for="f"');
    expect(markup).toMatch(/<(input|textarea|select)[^>]* id="f"/);
    expect(markup).toContain('aria-describedby="f-hint f-error"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('id="f-hint"');
    expect(markup).toContain('id="f-error"');
  });
  test('keeps its name for the form', () => {
    expect(markup).toContain('name="n"');
  });
});

test('a field without hint and error points to nothing', () => {
  const markup = renderToStaticMarkup(<TextField label="Label" />);
  expect(markup).not.toContain('aria-describedby');
  expect(markup).not.toContain('aria-invalid');
});

test('choices are radios under one legend, of which the default is chosen', () => {
  const markup = renderToStaticMarkup(
    <ChoiceField
      label="Who may read"
      name="who"
      defaultValue="all"
      choices={[
        { value: 'few', label: 'Few' },
        { value: 'all', label: 'All', hint: 'Really' },
      ]}
    />,
  );
  expect(markup.match(/type="radio"/g)).toHaveLength(2);
  expect(markup).toMatch(/<legend[^>]*>Who may read<\/legend>/);
  expect(markup).toMatch(/checked="" value="all"|value="all"[^>]* checked=""/);
});
