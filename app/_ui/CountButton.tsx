/** A number that one can open ("2 agree"): in a thin frame, so that it is neither a status nor a command. */
import type { ComponentProps } from 'react';
import { fingertip } from './button-look';
import { PlainButton } from './frontend-shared';

type Props = Omit<
  ComponentProps<typeof PlainButton>,
  'children' | 'classes' | 'icon' | 'size' | 'unstyled' | 'variant'
> & {
  count: number;
  label: string;
};

export function CountButton({ count, label, ...props }: Props) {
  return (
    <PlainButton
      {...props}
      variant="custom"
      size="custom"
      classes={`${fingertip} min-h-6 gap-x-1 rounded-full border border-edge px-2 text-sm text-soft tabular-nums enabled:hover:bg-grey-1 enabled:hover:text-ink aria-pressed:border-ink aria-pressed:text-ink aria-expanded:border-ink aria-expanded:text-ink`}
    >
      <strong className="font-semibold">{count}</strong> <span className="truncate">{label}</span>
    </PlainButton>
  );
}
