/** Goes somewhere, and is what one came to the page for: a link that has the look of a button. */
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonLook, type ButtonLook } from './button-look';

type Props = Omit<ComponentProps<typeof Link>, 'className'> & ButtonLook;

export function ButtonLink({ variant, size, ...props }: Props) {
  return <Link {...props} className={`inline-flex ${buttonLook({ variant, size })}`} />;
}
