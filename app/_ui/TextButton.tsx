/** A command among words ("Reply"): soft until it is pointed at, then ink and underlined. */
import type { ComponentProps } from 'react';
import { fingertip } from './button-look';
import { LinkButton } from './frontend-shared';

type Props = Omit<
  ComponentProps<typeof LinkButton>,
  'classes' | 'inline' | 'underline' | 'unstyled' | 'variant'
>;

export function TextButton(props: Props) {
  return (
    <LinkButton
      {...props}
      variant="custom"
      underline="hover"
      classes={`${fingertip} min-h-6 gap-x-1 text-sm text-soft underline-offset-4 enabled:hover:text-ink aria-expanded:text-ink disabled:opacity-55`}
    />
  );
}
