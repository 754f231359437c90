/**
 * A label, a control, a hint and an error that belong together for the eye and for a screen reader. It is markup
 * alone, so that a form from the server works without script. The controls are the browser's own and not
 * frontend-shared's: those hold a form back until a script has heard that an error is mended, and draw a tick only
 * with script.
 */
import { useId, type ReactNode } from 'react';
import { CautionIcon } from './frontend-shared';

/** What every field may say about its control. */
export type FieldWords = { label: ReactNode; hint?: ReactNode; error?: ReactNode };

/** To be spread onto the control. */
export type FieldWiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export const controlLook =
  'w-full rounded border border-edge bg-card px-3 py-2 text-base disabled:bg-grey-1 disabled:text-soft aria-[invalid=true]:border-bad aria-[invalid=true]:ring-1 aria-[invalid=true]:ring-bad touch:text-at-least-16px';

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-baseline gap-1.5 text-sm text-bad">
      <CautionIcon aria-hidden className="h-em w-em shrink-0 translate-y-[0.125em]" />
      {children}
    </p>
  );
}

/** The ids that hint and error have, and what the control says of them. */
export function useFieldWiring({ hint, error }: Pick<FieldWords, 'hint' | 'error'>, id?: string) {
  const generated = useId();
  const own = id ?? generated;
  const hintId = `${own}-hint`;
  const errorId = `${own}-error`;
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  const wiring: FieldWiring = {
    id: own,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return { wiring, hintId, errorId };
}

type Props = FieldWords & { id?: string; children: (wiring: FieldWiring) => ReactNode };

export function Field({ id, label, hint, error, children }: Props) {
  const { wiring, hintId, errorId } = useFieldWiring({ hint, error }, id);
  return (
    <div className="space-y-1">
      <label htmlFor={wiring.id} className="block w-fit text-sm font-semibold">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children(wiring)}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
