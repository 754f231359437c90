/** A quiet page: a centred measure, a title, what it is about, and the rest below. Holds the page's `main`. */
import type { ReactNode } from 'react';

const measures = { form: 'max-w-md', text: 'max-w-2xl', wide: 'max-w-5xl' } as const;

type Props = {
  title: ReactNode;
  /** A line above the title: where this page belongs. */
  above?: ReactNode;
  /** A sentence or two below it. */
  lead?: ReactNode;
  /** Beside the title on a wide screen: a button, a menu. */
  actions?: ReactNode;
  measure?: keyof typeof measures;
  children?: ReactNode;
};

export function Page({ title, above, lead, actions, measure = 'text', children }: Props) {
  return (
    <main id="main" tabIndex={-1} className={`mx-auto w-full px-5 py-10 sm:py-14 ${measures[measure]}`}>
      <header className="mb-8">
        {above && <div className="mb-2 text-sm text-soft">{above}</div>}
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3">
          <h1 className="text-3xl tracking-[-0.01em]">{title}</h1>
          {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
        </div>
        {lead && <p className="mt-2 text-lg text-soft">{lead}</p>}
      </header>
      {children}
    </main>
  );
}
