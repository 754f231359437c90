/** The first thing that Tab reaches: past the header, to what the page is about (`Page` is its target). */
import type { ReactNode } from 'react';

type Props = { to?: string; children: ReactNode };

export function SkipLink({ to = 'main', children }: Props) {
  return (
    <a
      href={`#${to}`}
      className="sr-only bg-card text-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:rounded focus:border focus:px-3 focus:py-2"
    >
      {children}
    </a>
  );
}
