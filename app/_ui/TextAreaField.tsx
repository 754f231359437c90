/** Several lines to write; grows with what is written where the browser can do that. */
import type { ComponentProps } from 'react';
import { controlLook, Field, type FieldWords } from './Field';

type Props = FieldWords & Omit<ComponentProps<'textarea'>, 'className'>;

export function TextAreaField({ label, hint, error, id, rows = 4, ...textarea }: Props) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wiring) => (
        <textarea
          {...textarea}
          {...wiring}
          rows={rows}
          className={`block field-sizing-content min-h-24 ${controlLook}`}
        />
      )}
    </Field>
  );
}
