/** One line of a Menu: a link where it has an `href`, otherwise a button (`type="submit"` inside a form of its own). */
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import type { ButtonProps } from './Button';
import { CheckIcon } from './frontend-shared';

export const menuItemLook =
  'flex w-full items-center gap-2 rounded-sm px-3 py-1.5 text-left text-ink no-underline hover:bg-grey-1 disabled:opacity-55 touch:min-h-touch-minimum';

type Shared = {
  icon?: ButtonProps['icon'];
  /** The one that holds now, in a menu where one of several does. */
  current?: boolean;
  children: ReactNode;
};
type AsLink = { href: string; onClick?: undefined; type?: undefined; disabled?: undefined };
type AsButton = { href?: undefined } & Pick<ComponentProps<'button'>, 'disabled' | 'onClick' | 'type'>;

export function MenuItem({ icon: Icon, current = false, children, ...target }: Shared & (AsLink | AsButton)) {
  const content = (
    <>
      {Icon && <Icon aria-hidden className="h-em w-em text-soft" />}
      <span className="grow">{children}</span>
      {current && <CheckIcon aria-hidden className="h-em w-em text-accent" />}
    </>
  );
  return (
    <li>
      {target.href !== undefined ? (
        <Link href={target.href} aria-current={current || undefined} className={menuItemLook}>
          {content}
        </Link>
      ) : (
        <button
          {...target}
          type={target.type ?? 'button'}
          aria-current={current || undefined}
          className={menuItemLook}
        >
          {content}
        </button>
      )}
    </li>
  );
}

/** A line between groups of items, for the eye: a list has items and nothing else. */
export const MenuSeparator = () => <li aria-hidden className="mx-2 my-1 border-t" />;
