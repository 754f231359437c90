/** Nothing here yet: says so, says why, and offers the way on. */
import type { ReactNode } from 'react';

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode };

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-5 py-12 text-center">
      <p aria-hidden className="font-serif text-xl tracking-[0.6em] text-soft">
        ···
      </p>
      <p className="font-serif text-xl font-semibold text-balance">{title}</p>
      {children && <div className="text-balance text-soft">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
