import type { ReactNode } from 'react';

type Props = { hidden: boolean; words: { hidden: string; show: string }; children: ReactNode };

/** What one has hidden, on a page: one line that opens, also without script. */
export function HiddenLine({ hidden, words, children }: Props) {
  if (!hidden) return children;
  return (
    <details className="comment-hidden">
      <summary>
        {words.hidden} · <span>{words.show}</span>
      </summary>
      {children}
    </details>
  );
}
