/** A part of a page under its own heading. */
import { useId, type ReactNode } from 'react';

type Props = { title: ReactNode; id?: string; actions?: ReactNode; children: ReactNode };

export function Section({ title, id, actions, children }: Props) {
  const generated = useId();
  const headingId = id ?? generated;
  return (
    <section aria-labelledby={headingId} className="mt-10 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={headingId} className="scroll-mt-6 text-xl">
          {title}
        </h2>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
