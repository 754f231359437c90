/** Yes or no, with the words after the box. */
import type { ComponentProps } from 'react';
import { FieldError, useFieldWiring, type FieldWords } from './Field';

type Props = FieldWords & Omit<ComponentProps<'input'>, 'className' | 'type'>;

export function CheckField({ label, hint, error, id, ...input }: Props) {
  const { wiring, hintId, errorId } = useFieldWiring({ hint, error }, id);
  return (
    <div className="space-y-1">
      <div className="flex items-baseline gap-2.5">
        <input {...input} {...wiring} type="checkbox" className="size-4 shrink-0 translate-y-[0.125em]" />
        <div>
          <label htmlFor={wiring.id}>{label}</label>
          {hint && (
            <p id={hintId} className="text-sm text-soft">
              {hint}
            </p>
          )}
        </div>
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
