/** One of a list, with the browser's own control. */
import type { ComponentProps } from 'react';
import { controlLook, Field, type FieldWords } from './Field';

type Props = FieldWords &
  Omit<ComponentProps<'select'>, 'children' | 'className' | 'multiple'> & {
    options: readonly { value: string; label: string; disabled?: boolean }[];
  };

export function SelectField({ label, hint, error, id, options, ...select }: Props) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wiring) => (
        <select {...select} {...wiring} className={controlLook}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
