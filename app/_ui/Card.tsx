/** A slip of paper on the page. `lifted` is the one that is in focus. */
import type { ReactNode } from 'react';

type Props = { as?: 'article' | 'div' | 'li' | 'section'; lifted?: boolean; children: ReactNode };

export function Card({ as: Element = 'div', lifted = false, children }: Props) {
  const look = lifted ? 'border-mark-strong shadow-md' : 'border-line';
  return <Element className={`rounded-lg border bg-card px-4 py-3 ${look}`}>{children}</Element>;
}
