/** One line to write: text, an address, a password, a date. */
import type { ComponentProps } from 'react';
import { controlLook, Field, type FieldWords } from './Field';

type Props = FieldWords & Omit<ComponentProps<'input'>, 'className'>;

export function TextField({ label, hint, error, id, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wiring) => <input {...input} {...wiring} className={controlLook} />}
    </Field>
  );
}
