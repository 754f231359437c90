/** How a button looks, for what is a button and for what only looks like one (a link to a page where one does it). */
const variants = {
  /** Once on a page. Ink and not the accent, so that no button looks like a warning. */
  primary: 'border-transparent bg-ink text-paper enabled:hover:bg-grey-7 [a&]:hover:bg-grey-7',
  secondary:
    'border-edge bg-card text-ink enabled:hover:bg-grey-1 [a&]:hover:bg-grey-1 aria-pressed:bg-grey-2',
  quiet:
    'border-transparent text-soft enabled:hover:bg-grey-1 enabled:hover:text-ink [a&]:hover:bg-grey-1 [a&]:hover:text-ink aria-pressed:bg-grey-2 aria-pressed:text-ink',
  danger: 'border-bad bg-card text-bad enabled:hover:bg-bad enabled:hover:text-card',
} as const;

const sizes = {
  sm: 'min-h-8 gap-1.5 px-2.5 py-1 text-sm',
  md: 'min-h-11 gap-2 px-4 py-1.5 text-base',
} as const;

/** For what stands in a line of words: a finger hits it above and below the line, and the line keeps its height. */
export const fingertip = 'relative touch:after:absolute touch:after:inset-x-0 touch:after:-inset-y-2.5';

export type ButtonLook = { variant?: keyof typeof variants; size?: keyof typeof sizes };

export function buttonLook({ variant = 'secondary', size = 'md' }: ButtonLook): string {
  return [
    'w-fit items-center justify-center rounded border font-semibold no-underline whitespace-nowrap transition-colors',
    'touch:min-h-touch-minimum disabled:cursor-not-allowed disabled:opacity-55',
    'aria-disabled:cursor-progress aria-disabled:opacity-55',
    variants[variant],
    sizes[size],
  ].join(' ');
}
