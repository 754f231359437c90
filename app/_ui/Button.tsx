/** A command that has room for itself. Beside a note, where there is none, it is a TextButton. */
import type { ComponentProps } from 'react';
import { buttonLook, type ButtonLook } from './button-look';
import { PlainButton } from './frontend-shared';

/** `title` names a button that shows nothing but an icon; `pressed` and `expanded` set the ARIA of that name. */
export type ButtonProps = Omit<
  ComponentProps<typeof PlainButton>,
  'classes' | 'size' | 'unstyled' | 'variant'
> &
  ButtonLook;

export function Button({ variant, size, ...props }: ButtonProps) {
  return <PlainButton {...props} variant="custom" size="custom" classes={buttonLook({ variant, size })} />;
}
