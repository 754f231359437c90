'use client';
/**
 * Sends the form it is in, with script or without. While a server action runs it says so and takes no second click,
 * but keeps the focus, which a disabled button would lose.
 */
import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './Button';
import { useKitWords } from './words';

type Props = Omit<ButtonProps, 'type' | 'onClick'> & {
  /** What it says while the form is on its way. */
  busy?: string;
};

export function SubmitButton({ busy, variant = 'primary', children, ...props }: Props) {
  const { pending } = useFormStatus();
  const words = useKitWords();
  return (
    <Button
      {...props}
      variant={variant}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? (busy ?? words.busy) : children}
    </Button>
  );
}
