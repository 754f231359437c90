/** One of a few, all of them in view, each with room to say what it means. */
import { useId, type ReactNode } from 'react';
import { FieldError, useFieldWiring, type FieldWords } from './Field';

type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
type Props = FieldWords & {
  name: string;
  choices: readonly Choice[];
  defaultValue?: string;
  required?: boolean;
  disabled?: boolean;
};

export function ChoiceField({ label, hint, error, choices, disabled, ...group }: Props) {
  const { wiring, hintId, errorId } = useFieldWiring({ hint, error });
  return (
    <fieldset disabled={disabled} aria-describedby={wiring['aria-describedby']} className="space-y-2">
      <legend className="text-sm font-semibold">{label}</legend>
      {hint && (
        <p id={hintId} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <Radio key={choice.value} {...choice} {...group} />
      ))}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}

type RadioProps = Choice & { name: string; defaultValue?: string; required?: boolean };

function Radio({ value, label, hint, disabled, name, defaultValue, required }: RadioProps) {
  const id = useId();
  return (
    <div className="flex items-baseline gap-2.5">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={value === defaultValue}
        required={required}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="size-4 shrink-0 translate-y-[0.125em]"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
