/** Goes somewhere, and is what one came to the page for: a link that has the look of a button. */
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonLook, type ButtonLook } from './button-look';

type Look = ButtonLook & Omit<ComponentProps<'a'>, 'className'> & { href: string };
type Props = Look & {
  /** Loads the page from the server, past the router: for a page that the router does not have whole (the reader). */
  afresh?: boolean;
};

export function ButtonLink({ variant, size, afresh = false, ...props }: Props) {
  const className = `inline-flex ${buttonLook({ variant, size })}`;
  return afresh ? <a {...props} className={className} /> : <Link {...props} className={className} />;
}
