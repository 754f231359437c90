/** A file from the reader's machine. */
import type { ComponentProps } from 'react';
import { controlLook, Field, type FieldWords } from './Field';

type Props = FieldWords & Omit<ComponentProps<'input'>, 'className' | 'type'>;

const chooser =
  'file:mr-3 file:rounded file:border file:border-edge file:bg-grey-1 file:px-3 file:py-1 file:font-semibold';

export function FileField({ label, hint, error, id, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wiring) => <input {...input} {...wiring} type="file" className={`${controlLook} ${chooser}`} />}
    </Field>
  );
}
